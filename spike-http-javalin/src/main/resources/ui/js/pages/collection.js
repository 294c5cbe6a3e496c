import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { COLLECTIONS, get, list, patch, post, remove, SPIKES } from '../lib/api.js';
import { ask } from '../lib/ask.js';
import { badge, input, moment, period, whenNext } from '../lib/parts.js';
import { go } from '../lib/router.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';
import { count, KINDS, rule } from '../lib/words.js';
import '../components/field-form.js';
import '../components/last-polls.js';

/** @type {[CollectionType, string][]} */
const TYPES = [
  ['Performance', 'Values that spikes can bend.'],
  ['Configuration', 'Values that stay as they are under a spike.'],
];

class CollectionPage extends Page {
  key = '';
  /** @type {Collection | undefined} */
  collection;
  /** @type {Spike[]} */
  spikes = [];
  /** Which field is being edited, or to which half one is being added. @type {number | CollectionType | null} */
  editing = null;
  isRenaming = false;
  name = '';
  seed = '';

  get heading() {
    return this.collection?.name ?? 'Collection';
  }

  get ticks() {
    return true;
  }

  /** @returns {import('../lib/live.js').Thing[]} */
  get watches() {
    return ['collections', 'spikes'];
  }

  get path() {
    return `${COLLECTIONS}/${this.key}`;
  }

  async read() {
    [this.collection, this.spikes] = await Promise.all([
      get(this.path), list(`${SPIKES}?collection_id=${this.key}`)]);
  }

  /** @param {number | CollectionType | null} editing */
  #edit(editing) {
    this.editing = editing;
    this.requestUpdate();
  }

  #done = () => {
    const was = this.editing;
    this.#edit(null);
    this.refresh();
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-edits="${was}"]`))?.focus();
  };

  async #startRenaming() {
    this.name = this.collection?.name ?? '';
    this.seed = String(this.collection?.seed ?? '');
    this.isRenaming = true;
    this.requestUpdate();
    await this.updateComplete;
    /** @type {HTMLInputElement | null} */ (this.querySelector('#name'))?.select();
  }

  /** @param {Event} event */
  async #rename(event) {
    event.preventDefault();
    const done = await this.act(
      () => patch(this.path, { name: this.name, seed: this.seed === '' ? null : Number(this.seed) }), { form: true });
    if (done) {
      this.isRenaming = false;
      await this.refresh();
    }
  }

  #copy() {
    this.act(async () => {
      const [copy] = await post(`${this.path}/copy`, { count: 1 });
      say(`Copied as “${copy.name}”.`);
      go(`/ui/collections/${copy.id}`);
    });
  }

  async #delete() {
    const { name = '', fields = [] } = this.collection ?? {};
    if (await ask({
      title: `Delete “${name}”?`,
      text: `${count(fields.length, 'field')}, ${count(this.spikes.length, 'spike')} and where the counters stand go with it. Machines that poll it will be refused. This cannot be undone.`,
      yes: 'Delete', danger: true,
    }) && await this.act(() => remove(this.path))) {
      say(`Deleted “${name}”.`);
      go('/ui/collections');
    }
  }

  /** @param {Field} field */
  async #deleteField(field) {
    if (await ask({
      title: `Delete the field “${field.field_name}”?`,
      text: 'Answers to polls will lack it. Spikes that are planned keep their copy of it.', yes: 'Delete', danger: true,
    })) {
      await this.act(() => remove(`/api/admin/fields/${field.id}`));
      await this.refresh();
    }
  }

  content() {
    const { collection } = this;
    if (!collection) {
      return nothing;
    }
    return html`
      <p class="trail"><a href="/ui/collections">Collections</a></p>
      ${this.isRenaming ? this.#renameForm() : html`
        <div class="head">
          <div><h1>${collection.name}</h1>
            <p class="quiet">${collection.owner_username ? `${collection.owner_username} · ` : ''}${collection.seed === null ? 'ever new values' : `seed ${collection.seed}`} · changed ${moment(collection.updated_at)}</p></div>
          <div class="actions">
            ${session.canChange ? html`
              <button class="button" @click=${this.#startRenaming}>Edit</button>
              <button class="button" ?disabled=${this.isBusy} @click=${this.#copy}>Copy</button>` : nothing}
            <a class="button" href="/api/admin/collections/${collection.id}/export" download="${collection.name}.json">Export</a>
            ${session.canChange ? html`
              <button class="button danger" ?disabled=${this.isBusy} @click=${this.#delete}>Delete</button>` : nothing}
          </div>
        </div>`}
      ${this.#spikes()}
      ${TYPES.map(([type, hint]) => this.#half(collection, type, hint))}
      <section><last-polls .collection=${collection}></last-polls></section>`;
  }

  #renameForm() {
    return html`
      <form class="card" @submit=${this.#rename}>
        <h1>Edit ${this.collection?.name}</h1>
        ${this.summary(['/name', '/seed'])}
        <div class="grid">
          ${input({ id: 'name', label: 'Name', value: this.name, required: true, wrong: this.wrong('/name'),
            hint: 'Machines ask by this name; a new one is a new address.', change: (value) => { this.name = value; } })}
          ${input({ id: 'seed', label: 'Seed (optional)', value: this.seed, type: 'number', wrong: this.wrong('/seed'),
            hint: 'The same seed gives the same values.', change: (value) => { this.seed = value; } })}
        </div>
        <div class="actions">
          <button class="button primary" ?disabled=${this.isBusy}>Save</button>
          <button type="button" class="button" @click=${() => { this.isRenaming = false; this.fault = ''; this.requestUpdate(); }}>Cancel</button>
        </div>
      </form>`;
  }

  #spikes() {
    return html`
      <section>
        <div class="head"><h2>Spikes</h2>
          ${session.canChange ? html`<a class="button small" href="/ui/spikes/new?collection=${this.key}">Create spike</a>` : nothing}</div>
        ${this.spikes.length === 0 ? html`<p class="none">No spike is planned.</p>` : html`
          <ul class="list">${this.spikes.map((spike) => html`
            <li>${badge(spike)} <a href="/ui/spikes/${spike.id}"><strong>${spike.name}</strong></a> ${whenNext(spike)}
              <span class="quiet">${period(spike)}</span></li>`)}</ul>`}
      </section>`;
  }

  /** @param {Collection} collection @param {CollectionType} type @param {string} hint */
  #half(collection, type, hint) {
    const fields = collection.fields.filter((field) => field.collection_type === type);
    return html`
      <section>
        <div class="head">
          <div><h2>${type}</h2><p class="quiet">${hint}</p></div>
          ${session.canChange ? html`<button class="button small" data-edits=${type} data-new
            @click=${() => this.#edit(type)}>Add ${type} field</button>` : nothing}
        </div>
        ${fields.length === 0 ? html`<p class="none">No ${type} fields yet.</p>` : html`
          <div class="table"><table>
            <thead><tr><th>Field</th><th class="wide">Kind</th><th>Yields</th><th class="number">Next</th>
              ${session.canChange ? html`<th><span class="hidden">Actions</span></th>` : nothing}</tr></thead>
            <tbody>${repeat(fields, ({ id }) => id, (field) => this.editing === field.id
              ? html`<tr><td colspan="5">${this.#form(type, field)}</td></tr>` : this.#row(field))}</tbody>
          </table></div>`}
        ${this.editing === type ? this.#form(type, null) : nothing}
      </section>`;
  }

  /** @param {CollectionType} type @param {Field | null} field */
  #form(type, field) {
    return keyed(field?.id ?? type, html`<field-form .field=${field} .collection=${Number(this.key)} .type=${type} .done=${this.#done}></field-form>`);
  }

  /** @param {Field} field */
  #row(field) {
    return html`<tr>
      <td class="title"><code>${field.field_name}</code></td>
      <td class="wide quiet">${KINDS[field.value_type]}</td>
      <td class="value" data-label="Yields">${rule(field)}</td>
      <td class="number" data-label="Next">${field.current_number ?? html`<span class="quiet">–</span>`}</td>
      ${session.canChange ? html`<td class="row-actions">
        <button class="button small" data-edits=${field.id} aria-label="Edit ${field.field_name}" @click=${() => this.#edit(field.id)}>Edit</button>
        <button class="button small" aria-label="Delete ${field.field_name}" @click=${() => this.#deleteField(field)}>Delete</button></td>` : nothing}
    </tr>`;
  }
}
customElements.define('collection-page', CollectionPage);
