import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { COLLECTIONS, list, now, SPIKES } from '../lib/api.js';
import { deeds } from '../lib/deeds.js';
import { badge, empty, moment, whenNext } from '../lib/parts.js';
import { filter, query } from '../lib/router.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';
import { count, status } from '../lib/words.js';

/** @type {Record<Status, number>} */
const ORDER = { active: 0, scheduled: 1, expired: 2 };

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
        || Date.parse(a.start_datetime) - Date.parse(b.start_datetime));
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
      ${shown.length === 0 ? html`<p class="none">No spike is like that.</p>` : html`
        <div class="table"><table>
          <thead><tr><th>Spike</th><th>Collection</th><th>Status</th><th>From – to</th>
            ${session.canChange ? html`<th><span class="hidden">Actions</span></th>` : nothing}</tr></thead>
          <tbody>${repeat(shown, ({ id }) => id, (spike) => this.#row(spike))}</tbody>
        </table></div>`}`;
  }

  /** @param {number} found */
  #filters(found) {
    const wanted = query();
    const change = (/** @type {string} */ name) => (/** @type {{target: HTMLInputElement}} */ { target }) => {
      filter({ [name]: target.value });
      this.requestUpdate();
    };
    return html`
      <div class="filters">
        <label class="field search"><span class="hidden">Search spikes</span>
          <input type="search" placeholder="Search spikes" .value=${wanted.get('q') ?? ''} @input=${change('q')}></label>
        <label class="inline">Status <select @change=${change('status')}>
          ${['', 'active', 'scheduled', 'expired'].map((each) => html`
            <option value=${each} ?selected=${each === (wanted.get('status') ?? '')}>${each || 'any'}</option>`)}</select></label>
        <label class="inline">Collection <select @change=${change('collection')}>
          <option value="">any</option>
          ${this.collections.map(({ id, name }) => html`
            <option value=${id} ?selected=${String(id) === wanted.get('collection')}>${name}</option>`)}</select></label>
        <span class="quiet" role="status">${count(found, 'spike')}</span>
      </div>`;
  }

  /** @param {Spike} spike */
  #row(spike) {
    return html`<tr>
      <td class="title"><a href="/ui/spikes/${spike.id}">${spike.name}</a></td>
      <td data-label="Collection"><a href="/ui/collections/${spike.collection_id}">${spike.collection_name}</a></td>
      <td><span class="pair">${badge(spike)} ${whenNext(spike)}</span></td>
      <td class="when">${moment(spike.start_datetime)}<br>${moment(spike.end_datetime)}</td>
      ${session.canChange ? html`<td class="row-actions">${deeds(this, spike, { edit: true })}</td>` : nothing}
    </tr>`;
  }
}
customElements.define('spikes-page', SpikesPage);
