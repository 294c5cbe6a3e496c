import { html, nothing } from 'lit';
import { COLLECTIONS, list, now, post, remove, SPIKES } from '../lib/api.js';
import { sure } from '../lib/ask.js';
import { fileFor, Form } from '../lib/form.js';
import { badge, copyLine, curl, empty, moment, searchOf } from '../lib/parts.js';
import { go, query } from '../lib/router.js';
import { makeSample } from '../lib/sample.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { table } from '../lib/table.js';
import { Page } from '../lib/view.js';
import { count, status } from '../lib/words.js';

/** @type {import('../lib/form.js').FormField[]} */
const NEW = [
  { at: '/name', label: 'Name', required: true, hint: 'It stands in the address that machines ask.' },
  { at: '/seed', label: 'Seed', kind: 'number', hint: 'The same seed gives the same values.' },
];
/** @type {import('../lib/form.js').FormField[]} */
const DOCUMENT = [{ at: '/document', label: 'As JSON', kind: 'json', required: true,
  hint: html`What the export of a collection gives, and <code>spike export</code> on the command line.` }];

class CollectionsPage extends Page {
  /** @type {Collection[]} */
  collections = [];
  /** @type {Spike[]} */
  spikes = [];
  /** @type {Set<number>} */
  chosen = new Set();
  /** @type {Form | null} */
  form = null;

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

  /** @param {Form | null} form */
  #open(form) {
    this.form = form;
    form ? form.focus() : this.requestUpdate();
  }

  /** @param {string} path @param {unknown} body */
  async #make(path, body) {
    const { id } = await post(path, body);
    go(`/ui/collections/${id}`);
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
    await sure(this, {
      title: `Delete ${count(ids.length, 'collection')}?`,
      text: `Their fields, their counters and ${count(spikes, 'spike')} go with them. This cannot be undone.`, yes: 'Delete',
    }, () => Promise.all(ids.map((id) => remove(`${COLLECTIONS}/${id}`))), `Deleted ${count(ids.length, 'collection')}.`);
    await this.refresh();
  }

  content() {
    if (this.collections.length === 0 && !this.form) {
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
            <button class="button" @click=${() => this.#open(new Form(this, DOCUMENT))}>Import</button>
            <button class="button primary" data-new @click=${() => this.#open(new Form(this, NEW))}>New collection</button>` : nothing}
        </div>
      </div>
      ${this.form ? this.#shown(this.form) : nothing}
      <div class="filters">
        ${searchOf('Search collections and fields', () => this.requestUpdate())}
        <span class="quiet" role="status">${count(shown.length, 'collection')}</span>
        ${this.chosen.size > 0 ? html`
          <button class="button small danger" ?disabled=${this.isBusy} @click=${this.#deleteChosen}>Delete ${this.chosen.size} selected</button>` : nothing}
      </div>
      ${shown.length === 0 ? html`<p class="none">Nothing is called that.</p>` : this.#table(shown)}`;
  }

  /** @param {Collection[]} shown */
  #table(shown) {
    /** @type {import('../lib/table.js').Column<Collection>[]} */
    const chosen = session.canChange ? [['Selected', ({ id, name }) => html`<input type="checkbox" aria-label="Select ${name}"
      .checked=${this.chosen.has(id)} @change=${() => this.#choose(id)}>`, 'tick']] : [];
    return table([...chosen,
      ['Name', ({ id, name }) => html`<a href="/ui/collections/${id}">${name}</a>`, 'title'],
      ['Fields', ({ fields }) => fields.length, 'number'],
      ['Spikes', (collection) => this.#spikesOf(collection)],
      ['Owner', (collection) => collection.owner_username ?? '–', 'wide'],
      ['Changed', (collection) => moment(collection.updated_at), 'wide'],
    ], shown);
  }

  /** @param {Collection} collection */
  #spikesOf(collection) {
    const spikes = this.spikes.filter(({ collection_id: id }) => id === collection.id);
    const active = spikes.find((spike) => status(spike, now()) === 'active');
    const planned = spikes.filter((spike) => status(spike, now()) === 'scheduled').length;
    return html`${active ? badge(active) : nothing} ${planned > 0 ? html`${planned} planned` : active ? nothing : html`<span class="quiet">none</span>`}`;
  }

  /** @param {number} id */
  #choose(id) {
    this.chosen.has(id) ? this.chosen.delete(id) : this.chosen.add(id);
    this.requestUpdate();
  }

  /** @param {Form} form */
  #shown(form) {
    const isNew = form.fields === NEW;
    return form.render({
      title: isNew ? 'New collection' : 'Import a collection', yes: isNew ? 'Create' : 'Import', cancel: () => this.#open(null),
      send: (body) => isNew ? this.#make(COLLECTIONS, body) : this.#make(`${COLLECTIONS}/import`, body.document),
      more: isNew ? nothing : fileFor(form, '/document'),
    });
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
          <button class="button" data-new @click=${() => this.#open(new Form(this, NEW))}>New collection</button>
          <button class="button" @click=${() => this.#open(new Form(this, DOCUMENT))}>Import</button></p>
        <p>Machines poll it with an API key, like this:</p>
        ${copyLine(curl('Sample router', 'Performance', 'spk_…'), 'How machines poll')}
      </div>`;
  }
}
customElements.define('collections-page', CollectionsPage);
