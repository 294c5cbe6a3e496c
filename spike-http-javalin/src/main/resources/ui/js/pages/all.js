// Which address shows which page.
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { empty } from '../lib/parts.js';
import { addresses } from '../lib/router.js';
import { session } from '../lib/session.js';
import './collections.js';

/** @typedef {{name: string, address: string, icon: string, key: string, for?: 'isAdmin' | 'canChange'}} Place */

/** @type {Place[]} */
const PLACES = [
  { name: 'Collections', address: '/ui/collections', icon: 'collections', key: 'c' },
  { name: 'Spikes', address: '/ui/spikes', icon: 'spikes', key: 's' },
  { name: 'Timeline', address: '/ui/timeline', icon: 'timeline', key: 't' },
  { name: 'Verdicts', address: '/ui/verdicts', icon: 'verdicts', key: 'v' },
  { name: 'Imports', address: '/ui/imports', icon: 'imports', key: 'i', for: 'canChange' },
  { name: 'API keys', address: '/ui/keys', icon: 'keys', key: 'k' },
  { name: 'Users', address: '/ui/users', icon: 'users', key: 'u', for: 'isAdmin' },
  { name: 'Profile', address: '/ui/profile', icon: 'profile', key: 'p' },
];

/** Pages that are loaded when somebody first goes there. @type {Record<string, () => Promise<unknown>>} */
const LATER = {
  collection: () => import('./collection.js'),
  spikes: () => import('./spikes.js'),
  spike: () => import('./spike.js'),
  timeline: () => import('./timeline.js'),
  verdicts: () => import('./verdicts.js'),
  keys: () => import('./keys.js'),
  jobs: () => import('./jobs.js'),
  things: () => import('./import-things.js'),
  documents: () => import('./import-documents.js'),
  users: () => import('./users.js'),
  profile: () => import('./profile.js'),
};

/** @type {Record<string, 'waiting' | 'there' | 'failed'>} */
const loads = {};

/** A page, as soon as what it is made of is there. @param {string} name @param {unknown} page */
function later(name, page) {
  if (loads[name] === undefined) {
    loads[name] = 'waiting';
    LATER[name]().then(() => { loads[name] = 'there'; }, () => { loads[name] = 'failed'; })
      .then(() => addresses.dispatchEvent(new Event('change')));
  }
  return loads[name] === 'there' ? page : loads[name] === 'waiting' ? ''
    : empty('That did not work', 'This page could not be loaded. Spike may have stopped, or was replaced by another version.',
      html`<button class="button" @click=${() => location.reload()}>Try again</button>`);
}

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
          : later('collection', html`<collection-page .key=${thing}></collection-page>`);
      case 'spikes':
        return thing === undefined ? later('spikes', html`<spikes-page></spikes-page>`)
          : later('spike', html`<spike-page .key=${thing}></spike-page>`);
      case 'verdicts':
        return thing === undefined ? later('verdicts', html`<verdicts-page></verdicts-page>`)
          : later('verdicts', html`<verdict-page .key=${thing}></verdict-page>`);
    }
  }
  if (thing === undefined) {
    switch (place) {
      case 'timeline': return later('timeline', html`<timeline-page></timeline-page>`);
      case 'keys': return later('keys', html`<keys-page></keys-page>`);
      case 'profile': return later('profile', html`<profile-page></profile-page>`);
      case 'users':
        if (session.isAdmin) {
          return later('users', html`<users-page></users-page>`);
        }
    }
  }
  return undefined;
}

/** @param {string[]} parts */
function importsPage([, tab = 'schedules', key = '', deed = '']) {
  switch (tab) {
    case 'jobs':
      return key === '' ? later('jobs', html`<jobs-page></jobs-page>`) : later('jobs', html`<job-page .key=${key}></job-page>`);
    case 'apply':
      return later('documents', html`<import-documents-page></import-documents-page>`);
    case 'schedules': case 'connections': case 'sources': case 'projects':
      return later('things', html`<import-things-page .kind=${tab.slice(0, -1)} .key=${key} .deed=${deed}></import-things-page>`);
  }
  return undefined;
}

const nowhere = () => empty('Nothing here', 'There is no page at this address.',
  html`<a class="button" href="/ui/collections">To the collections</a>`);
