import { html, nothing } from 'lit';
import { COLLECTIONS, list, now, SPIKES } from '../lib/api.js';
import { deeds } from '../lib/deeds.js';
import { badge, choiceOf, empty, period, searchOf, whenNext } from '../lib/parts.js';
import { query } from '../lib/router.js';
import { session } from '../lib/session.js';
import { table } from '../lib/table.js';
import { Page } from '../lib/view.js';
import { count, occurrence, status } from '../lib/words.js';

/** @type {Record<Status, number>} */
const ORDER = { active: 0, scheduled: 1, expired: 2 };

/** @type {import('../lib/table.js').Column<Spike>[]} */
const COLUMNS = [
  ['Spike', ({ id, name }) => html`<a href="/ui/spikes/${id}">${name}</a>`, 'title'],
  ['Collection', (spike) => html`<a href="/ui/collections/${spike.collection_id}">${spike.collection_name}</a>`],
  ['Status', (spike) => html`<span class="pair">${badge(spike)} ${whenNext(spike)}</span>`],
  ['From – to', (spike) => period(spike, html`<br>`), 'when'],
];

class SpikesPage extends Page {
  /** @type {Spike[]} */
  spikes = [];
  /** @type {Collection[]} */
  collections = [];
  /** How the spikes stood when they were last shown. */
  states = '';

  get heading() {
    return 'Spikes';
  }

  get ticks() {
    return true;
  }

  /** @returns {import('../lib/live.js').Thing[]} */
  get watches() {
    return ['collections', 'spikes'];
  }

  async read() {
    [this.spikes, this.collections] = await Promise.all([list(SPIKES), list(COLLECTIONS)]);
  }

  #shown() {
    const wanted = query();
    const text = (wanted.get('q') ?? '').toLowerCase();
    const at = now();
    return this.spikes
      .filter((spike) => !wanted.get('status') || status(spike, at) === wanted.get('status'))
      .filter((spike) => !wanted.get('collection') || String(spike.collection_id) === wanted.get('collection'))
      .filter((spike) => `${spike.name} ${spike.collection_name}`.toLowerCase().includes(text))
      .sort((a, b) => ORDER[status(a, at)] - ORDER[status(b, at)]
        || Date.parse(occurrence(a, at).start_datetime) - Date.parse(occurrence(b, at).start_datetime));
  }

  content() {
    const create = session.canChange && this.collections.length > 0
      ? html`<a class="button primary" data-new href="/ui/spikes/new">New spike</a>` : nothing;
    if (this.spikes.length === 0) {
      return html`<div class="head"><h1>Spikes</h1></div>
        ${empty('No spikes yet', 'A spike bends the values of a collection from one moment to another.',
          this.collections.length > 0 ? create : html`<a class="button" href="/ui/collections">Begin with a collection</a>`)}`;
    }
    const shown = this.#shown();
    return html`
      <div class="head"><h1>Spikes</h1><div class="actions">${create}</div></div>
      ${this.#filters(shown.length)}
      ${shown.length === 0 ? html`<p class="none">No spike is like that.</p>`
        : table(COLUMNS, shown, session.canChange ? (spike) => deeds(this, spike, { edit: true }) : null)}`;
  }

  /** @param {number} found */
  #filters(found) {
    const again = () => this.requestUpdate();
    return html`
      <div class="filters">
        ${searchOf('Search spikes', again)}
        ${choiceOf('Status', ['active', 'scheduled', 'expired'].map((each) => [each, each]), again)}
        ${choiceOf('Collection', this.collections.map(({ id, name }) => [String(id), name]), again)}
        <span class="quiet" role="status">${count(found, 'spike')}</span>
      </div>`;
  }
}
customElements.define('spikes-page', SpikesPage);
