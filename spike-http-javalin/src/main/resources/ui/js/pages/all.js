// Which address shows which page.
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { empty } from '../lib/parts.js';
import { session } from '../lib/session.js';
import './collections.js';
import './collection.js';
import './spikes.js';
import './spike.js';
import './timeline.js';
import './keys.js';
import './jobs.js';
import './import-things.js';
import './import-documents.js';
import './users.js';
import './profile.js';

/** @typedef {{name: string, address: string, icon: string, key: string, for?: 'isAdmin' | 'canChange'}} Place */

/** @type {Place[]} */
const PLACES = [
  { name: 'Collections', address: '/ui/collections', icon: 'collections', key: 'c' },
  { name: 'Spikes', address: '/ui/spikes', icon: 'spikes', key: 's' },
  { name: 'Timeline', address: '/ui/timeline', icon: 'timeline', key: 't' },
  { name: 'Imports', address: '/ui/imports', icon: 'imports', key: 'i', for: 'canChange' },
  { name: 'API keys', address: '/ui/keys', icon: 'keys', key: 'k' },
  { name: 'Users', address: '/ui/users', icon: 'users', key: 'u', for: 'isAdmin' },
  { name: 'Profile', address: '/ui/profile', icon: 'profile', key: 'p' },
];

/** Where whoever is signed in may go. */
export const places = () => PLACES.filter((place) => !place.for || session[place.for]);

/** @param {string[]} parts */
export function pageFor(parts) {
  const [place, thing, deed] = parts;
  const found = place === 'imports' && session.canChange ? importsPage(parts) : page(place, thing, deed);
  // A new form for another thing is another form, though its address differs in the query only.
  return keyed(parts.join('/') + (thing === 'new' ? location.search : ''), found ?? nowhere());
}

/** @param {string} place @param {string | undefined} thing @param {string | undefined} deed */
function page(place, thing, deed) {
  if (deed === undefined) {
    switch (place) {
      case 'collections':
        return thing === undefined ? html`<collections-page></collections-page>`
          : html`<collection-page .key=${thing}></collection-page>`;
      case 'spikes':
        return thing === undefined ? html`<spikes-page></spikes-page>`
          : html`<spike-page .key=${thing}></spike-page>`;
    }
  }
  if (thing === undefined) {
    switch (place) {
      case 'timeline': return html`<timeline-page></timeline-page>`;
      case 'keys': return html`<keys-page></keys-page>`;
      case 'profile': return html`<profile-page></profile-page>`;
      case 'users':
        if (session.isAdmin) {
          return html`<users-page></users-page>`;
        }
    }
  }
  return undefined;
}

/** @param {string[]} parts */
function importsPage([, tab = 'schedules', key = '', deed = '']) {
  switch (tab) {
    case 'jobs':
      return key === '' ? html`<jobs-page></jobs-page>` : html`<job-page .key=${key}></job-page>`;
    case 'apply':
      return html`<import-documents-page></import-documents-page>`;
    case 'schedules': case 'connections': case 'sources': case 'projects':
      return html`<import-things-page .kind=${tab.slice(0, -1)} .key=${key} .deed=${deed}></import-things-page>`;
  }
  return undefined;
}

const nowhere = () => empty('Nothing here', 'There is no page at this address.',
  html`<a class="button" href="/ui/collections">To the collections</a>`);
