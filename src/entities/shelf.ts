/** What shares a word of its name, by that word; of each list the last items are looked at. */
export type Shelf<Item> = Map<string, Item[]>;

/** So many of those that share a word are compared with a new name, the last ones put there: time stays linear in a text made of names. */
const COMPARED = 8;

export function put<Item>(shelf: Shelf<Item>, word: string, item: Item): void {
	const list = shelf.get(word);
	if (list === undefined) shelf.set(word, [item]);
	else if (!list.includes(item, -COMPARED)) list.push(item);
}

export const lastOf = <Item>(shelf: Shelf<Item>, word: string): readonly Item[] => shelf.get(word)?.slice(-COMPARED) ?? [];
