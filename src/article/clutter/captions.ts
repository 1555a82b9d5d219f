/** Words that a caption begins with. */
const OPENS =
	/^(?:(?:file\s?(?:photo|picture|image)?\s?[-–—:(]|(?:photo|picture|image|caption|pictured|above|below|left|right|main image|main picture)\s?[:(])|(?:image|media|picture|photo) caption|\(file\b)/i;
/** How a picture's credit is written at a line's end. */
const CREDIT =
	/(?:[([|/—–:©]|\s-|\bvia\b|(?<=[.!?])\s{0,2}(?=\p{Lu}))\s?(?:photo:?\s|image:?\s|picture:?\s|credit:?\s|©\s?)?[\p{L}. '’/-]{0,40}(?:getty(?: images)?|ap photo|\bap\b|\bafp\b|reuters|\bepa\b|shutterstock|unsplash|alamy|wikimedia(?: commons)?|istock|handout|file photo|\bfile\b|courtesy)[\p{L}. '’/-]{0,30}(?:[)\]]\.?)?$/iu;
const LONGEST = 600;
/** A credit without a description is no caption. */
const LEAST_WORDS = 5;

/** Whether a line describes a picture. */
export function isCaption(text: string): boolean {
	if (text.length > LONGEST || text.split(/\s+/).length < LEAST_WORDS) return false;
	const credit = CREDIT.exec(text);
	return OPENS.test(text) || (credit !== null && text.slice(0, credit.index).trim().split(/\s+/).length >= LEAST_WORDS);
}
