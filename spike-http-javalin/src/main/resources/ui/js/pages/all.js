// Which address shows which page.
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { empty } from '../lib/parts.js';
import './collections.js';
import './collection.js';

/** @typedef {{name: string, address: string, icon: string, key: string, admin?: boolean}} Place */

/** @type {Place[]} */
export const PLACES = [
  { name: 'Collections', address: '/ui/collections', icon: 'collections', key: 'c' },
];

/** @param {string[]} parts */
export function pageFor(parts) {
  const [place, thing, deed] = parts;
  return keyed(parts.join('/'), page(place, thing, deed));
}

/** @param {string} place @param {string | undefined} thing @param {string | undefined} deed */
function page(place, thing, deed) {
  if (deed === undefined) {
    switch (place) {
      case 'collections':
        return thing === undefined ? html`<collections-page></collections-page>`
          : html`<collection-page .key=${thing}></collection-page>`;
    }
  }
  return empty('Nothing here', 'There is no page at this address.',
    html`<a class="button" href="/ui/collections">To the collections</a>`);
}
