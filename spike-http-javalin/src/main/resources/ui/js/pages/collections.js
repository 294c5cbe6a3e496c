import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { COLLECTIONS, list, now, post, remove, SPIKES } from '../lib/api.js';
import { ask } from '../lib/ask.js';
import { badge, copyLine, curl, empty, input, moment } from '../lib/parts.js';
import { filter, go, query } from '../lib/router.js';
import { makeSample } from '../lib/sample.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';
import { count, status } from '../lib/words.js';

class CollectionsPage extends Page {
  /** @type {Collection[]} */
  collections = [];
  /** @type {Spike[]} */
  spikes = [];
  /** @type {Set<number>} */
  chosen = new Set();
  /** @type {'' | 'new' | 'import'} */
  form = '';
  name = '';
  seed = '';
  text = '';

  get heading() {
    return 'Collections';
  }

  get ticks() {
    return true;
  }

  /** @returns {import('../lib/live.js').Thing[]} */
  get watches() {
    return ['collections', 'spikes'];
  }

  async read() {
    [this.collections, this.spikes] = await Promise.all([list(COLLECTIONS), list(SPIKES)]);
    const there = new Set(this.collections.map(({ id }) => id));
    this.chosen = new Set([...this.chosen].filter((id) => there.has(id)));
  }

  /** @param {'' | 'new' | 'import'} form */
  async #open(form) {
    this.form = form;
    this.fault = '';
    this.faults = [];
    this.requestUpdate();
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('form.card input, form.card textarea'))?.focus();
  }

  /** @param {Event} event */
  #create(event) {
    event.preventDefault();
    this.act(async () => {
      const made = await post(COLLECTIONS, { name: this.name, ...(this.seed === '' ? {} : { seed: Number(this.seed) }) });
      go(`/ui/collections/${made.id}`);
    }, { form: true });
  }

  /** @param {Event} event */
  #import(event) {
    event.preventDefault();
    this.act(async () => {
      /** @type {unknown} */
      let document;
      try {
        document = JSON.parse(this.text);
      } catch (bad) {
        this.fault = `This is not JSON: ${/** @type {Error} */ (bad).message}`;
        return;
      }
      const made = await post(`${COLLECTIONS}/import`, document);
      go(`/ui/collections/${made.id}`);
    }, { form: true });
  }

  /** @param {{target: HTMLInputElement}} event */
  async #file({ target }) {
    const [file] = target.files ?? [];
    if (file) {
      this.text = await file.text();
      this.requestUpdate();
    }
  }

  #sample() {
    this.act(async () => {
      const made = await makeSample();
      say('A sample collection is there; its spike begins in half a minute.');
      go(`/ui/collections/${made.id}`);
    });
  }

  async #deleteChosen() {
    const ids = [...this.chosen];
    const spikes = this.spikes.filter(({ collection_id: id }) => this.chosen.has(id)).length;
    if (await ask({
      title: `Delete ${count(ids.length, 'collection')}?`,
      text: `Their fields, their counters and ${count(spikes, 'spike')} go with them. This cannot be undone.`,
      yes: 'Delete', danger: true,
    })) {
      await this.act(async () => {
        await Promise.all(ids.map((id) => remove(`${COLLECTIONS}/${id}`)));
        say(`Deleted ${count(ids.length, 'collection')}.`);
      });
      await this.refresh();
    }
  }

  content() {
    if (this.collections.length === 0 && this.form === '') {
      return this.#first();
    }
    const sought = (query().get('q') ?? '').toLowerCase();
    const shown = this.collections.filter(({ name, fields }) =>
      name.toLowerCase().includes(sought) || fields.some((field) => field.field_name.toLowerCase().includes(sought)));
    return html`
      <div class="head">
        <h1>Collections</h1>
        <div class="actions">
          ${session.canChange ? html`
            <button class="button" @click=${() => this.#open('import')}>Import</button>
            <button class="button primary" data-new @click=${() => this.#open('new')}>New collection</button>` : nothing}
        </div>
      </div>
      ${this.form === 'new' ? this.#newForm() : this.form === 'import' ? this.#importForm() : nothing}
      <div class="filters">
        <label class="field search"><span class="hidden">Search collections and fields</span>
          <input type="search" placeholder="Search collections and fields" .value=${query().get('q') ?? ''}
            @input=${(/** @type {{target: HTMLInputElement}} */ { target }) => { filter({ q: target.value }); this.requestUpdate(); }}></label>
        <span class="quiet" role="status">${count(shown.length, 'collection')}</span>
        ${this.chosen.size > 0 ? html`
          <button class="button small danger" ?disabled=${this.isBusy} @click=${this.#deleteChosen}>Delete ${this.chosen.size} selected</button>` : nothing}
      </div>
      ${shown.length === 0 ? html`<p class="none">Nothing is called that.</p>` : this.#table(shown)}`;
  }

  /** @param {Collection[]} shown */
  #table(shown) {
    return html`
      <div class="table"><table>
        <thead><tr>
          ${session.canChange ? html`<th class="tick"><span class="hidden">Selected</span></th>` : nothing}
          <th>Name</th><th class="number">Fields</th><th>Spikes</th><th class="wide">Owner</th><th class="wide">Changed</th></tr></thead>
        <tbody>${repeat(shown, ({ id }) => id, (collection) => this.#row(collection))}</tbody>
      </table></div>`;
  }

  /** @param {Collection} collection */
  #row(collection) {
    const spikes = this.spikes.filter(({ collection_id: id }) => id === collection.id);
    const active = spikes.find((spike) => status(spike, now()) === 'active');
    const planned = spikes.filter((spike) => status(spike, now()) === 'scheduled').length;
    return html`<tr>
      ${session.canChange ? html`<td class="tick"><input type="checkbox" aria-label="Select ${collection.name}"
        .checked=${this.chosen.has(collection.id)} @change=${() => this.#choose(collection.id)}></td>` : nothing}
      <td class="title"><a href="/ui/collections/${collection.id}">${collection.name}</a></td>
      <td class="number" data-label="Fields">${collection.fields.length}</td>
      <td data-label="Spikes">${active ? badge(active) : nothing} ${planned > 0 ? html`${planned} planned` : active ? nothing : html`<span class="quiet">none</span>`}</td>
      <td class="wide">${collection.owner_username ?? '–'}</td>
      <td class="wide">${moment(collection.updated_at)}</td>
    </tr>`;
  }

  /** @param {number} id */
  #choose(id) {
    this.chosen.has(id) ? this.chosen.delete(id) : this.chosen.add(id);
    this.requestUpdate();
  }

  #newForm() {
    return html`
      <form class="card" @submit=${this.#create}>
        <h2>New collection</h2>
        ${this.summary(['/name', '/seed'])}
        <div class="grid">
          ${input({ id: 'name', label: 'Name', value: this.name, required: true, wrong: this.wrong('/name'),
            hint: 'It stands in the address that machines ask.', change: (value) => { this.name = value; } })}
          ${input({ id: 'seed', label: 'Seed (optional)', value: this.seed, type: 'number', wrong: this.wrong('/seed'),
            hint: 'The same seed gives the same values.', change: (value) => { this.seed = value; } })}
        </div>
        <div class="actions">
          <button class="button primary" ?disabled=${this.isBusy}>Create</button>
          <button type="button" class="button" @click=${() => this.#open('')}>Cancel</button>
        </div>
      </form>`;
  }

  #importForm() {
    return html`
      <form class="card" @submit=${this.#import}>
        <h2>Import a collection</h2>
        ${this.summary([])}
        <div class="field"><label for="file">From a file</label>
          <input id="file" type="file" accept=".json,application/json" @change=${this.#file}></div>
        <div class="field"><label for="document">or as JSON</label>
          <textarea id="document" rows="8" spellcheck="false" required .value=${this.text}
            @input=${(/** @type {{target: HTMLTextAreaElement}} */ { target }) => { this.text = target.value; }}></textarea>
          <p class="hint">What the export of a collection gives, and <code>spike export</code> on the command line.</p></div>
        <div class="actions">
          <button class="button primary" ?disabled=${this.isBusy}>Import</button>
          <button type="button" class="button" @click=${() => this.#open('')}>Cancel</button>
        </div>
      </form>`;
  }

  #first() {
    if (!session.canChange) {
      return html`<h1 class="hidden">Collections</h1>${empty('No collections yet', 'Once somebody makes a collection for you, it is shown here.')}`;
    }
    return html`
      <div class="first">
        <h1>Live test data, bent on schedule</h1>
        <p>A <strong>collection</strong> is a set of fields that yield a new value at every poll. A <strong>spike</strong>
          bends them for a while. Look at a sample, or begin with your own.</p>
        <p class="actions">
          <button class="button primary" ?disabled=${this.isBusy} @click=${this.#sample}>Make a sample collection</button>
          <button class="button" data-new @click=${() => this.#open('new')}>New collection</button>
          <button class="button" @click=${() => this.#open('import')}>Import</button></p>
        <p>Machines poll it with an API key, like this:</p>
        ${copyLine(curl('Sample router', 'Performance', 'spk_…'), 'How machines poll')}
      </div>`;
  }
}
customElements.define('collections-page', CollectionsPage);
