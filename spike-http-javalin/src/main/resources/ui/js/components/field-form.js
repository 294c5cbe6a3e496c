// A field of a collection: its name, its kind, and the members of that kind only.
import { html } from 'lit';
import { COLLECTIONS, patch, post } from '../lib/api.js';
import { choice, input } from '../lib/parts.js';
import { Page } from '../lib/view.js';
import { asked, KINDS, meant, MEMBERS, written } from '../lib/words.js';

class FieldForm extends Page {
  static properties = { field: { attribute: false } };

  /** What the field was when somebody began to edit it. */
  origin = '';
  collection = 0;
  /** @type {CollectionType} */
  type = 'Performance';
  /** @type {() => void} */
  done = () => undefined;
  name = '';
  /** @type {ValueType} */
  kind = 'NUMBER_RANGE';
  /** @type {Partial<Record<MemberName, string>>} */
  texts = {};

  constructor() {
    super();
    /** @type {Field | null} */
    this.field = null;
  }

  get heading() {
    return document.title.replace(/ · Spike$/, '');
  }

  async read() {
    if (this.field && this.name === '') {
      this.origin = this.#written();
      this.name = this.field.field_name;
      this.kind = this.field.value_type;
      for (const member of MEMBERS[this.kind]) {
        this.texts[member.name] = written(member, this.field);
      }
    }
  }

  updated() {
    if (!this.contains(document.activeElement) && this.state === 'ready' && !this.isFocused) {
      this.isFocused = true;
      this.querySelector('input')?.focus();
    }
  }
  isFocused = false;

  /** The field, without how far its counter has come. */
  #written() {
    return JSON.stringify({ ...this.field, current_number: 0 });
  }

  /** @param {Event} event */
  async #save(event) {
    event.preventDefault();
    /** @type {Record<string, unknown>} */
    const body = { field_name: this.name, value_type: this.kind };
    for (const member of MEMBERS[this.kind]) {
      const value = meant(member, this.texts[member.name] ?? member.fallback ?? '');
      if (value !== null || member.kind === 'text' || this.field?.[member.name] != null && member.optional) {
        body[member.name] = value ?? (member.kind === 'text' ? '' : null);
      }
    }
    const done = await this.act(
      () => this.field ? patch(`/api/admin/fields/${this.field.id}`, body)
        : post(`${COLLECTIONS}/${this.collection}/fields`, { ...body, collection_type: this.type }),
      { form: true });
    if (done) {
      this.done();
    }
  }

  content() {
    const members = MEMBERS[this.kind];
    const kinds = /** @type {[string, string][]} */ (Object.entries(KINDS));
    return html`
      <form class="card inner" @submit=${this.#save}>
        <h3>${this.field ? `Edit ${this.field.field_name}` : `New ${this.type} field`}</h3>
        ${this.origin && this.origin !== this.#written()
          ? html`<p class="notice" role="alert">This field was changed elsewhere while you were at it; saving undoes that.</p>` : ''}
        ${this.summary(['/field_name', ...members.map(({ name }) => `/${name}`)])}
        <div class="grid">
          ${input({ id: 'field_name', label: 'Name', value: this.name, required: true, wrong: this.wrong('/field_name'),
            change: (value) => { this.name = value; } })}
          ${choice({ id: 'value_type', label: 'Kind of value', value: this.kind, options: kinds,
            change: (value) => { this.kind = /** @type {ValueType} */ (value); this.faults = []; this.fault = ''; this.requestUpdate(); } })}
          ${members.map((member) => input({
            id: member.name, label: member.optional ? `${member.label} (optional)` : member.label,
            value: this.texts[member.name] ?? member.fallback ?? '', wrong: this.wrong(`/${member.name}`),
            required: !member.optional && member.kind !== 'text', ...asked(member),
            change: (value) => { this.texts[member.name] = value; } }))}
        </div>
        <div class="actions">
          <button class="button primary" ?disabled=${this.isBusy}>${this.field ? 'Save' : 'Add field'}</button>
          <button type="button" class="button" @click=${() => this.done()}>Cancel</button>
        </div>
      </form>`;
  }
}
customElements.define('field-form', FieldForm);
