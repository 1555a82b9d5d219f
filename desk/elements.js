// What every part of the script is made with.

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
export const all = (selector, within = document) => [...within.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement);

/** @param {string} tag @param {string} text */
export const made = (tag, text) => {
	const element = document.createElement(tag);
	element.textContent = text;
	return element;
};

/** @param {string} words @param {() => void} act */
export const button = (words, act) => {
	const element = made("button", words);
	element.setAttribute("type", "button");
	element.addEventListener("click", act);
	return element;
};
