// What is told in passing: at the edge of the page, and to those who listen to it.

/** @typedef {{id: number, text: string, kind: 'good' | 'bad'}} Saying */

/** Tells of `change`. */
export const sayings = new EventTarget();
/** @type {Saying[]} */
export let said = [];
let last = 0;

const told = () => sayings.dispatchEvent(new Event('change'));

/** @param {number} id */
export function forget(id) {
  said = said.filter((saying) => saying.id !== id);
  told();
}

/** @param {string} text @param {'good' | 'bad'} [kind] */
export function say(text, kind = 'good') {
  const id = ++last;
  said = [...said.slice(-2), { id, text, kind }];
  told();
  if (kind === 'good') {
    setTimeout(() => forget(id), 6000);
  }
}
