import { html, nothing } from 'lit';
import { COLLECTIONS, KEYS, list, now, patch, post, remove } from '../lib/api.js';
import { sure } from '../lib/ask.js';
import { Form } from '../lib/form.js';
import { copyLine, curl, empty, moment } from '../lib/parts.js';
import { say } from '../lib/say.js';
import { scrapeFile } from '../lib/scrape.js';
import { session } from '../lib/session.js';
import { table } from '../lib/table.js';
import { Page } from '../lib/view.js';
import { ago } from '../lib/words.js';

/** @type {[string, string][]} */
const LIVES = [['', 'Never'], ['1', 'In a day'], ['30', 'In 30 days'], ['365', 'In a year']];
const DAY = 86_400_000;

/** @type {import('../lib/form.js').FormField[]} */
const FIELDS = [
  { at: '/label', label: 'Label', required: true, hint: 'Who will have it, and where.' },
  { at: '/life', label: 'Expires', kind: 'choice', options: LIVES },
  { at: '/type', label: 'Reaches', kind: 'choice', options: [['', 'Performance and Configuration'], ['Performance', 'Performance'], ['Configuration', 'Configuration']] },
  { at: '/imports', label: 'It may also run imports', kind: 'check' },
];

class KeysPage extends Page {
  /** @type {ApiKey[]} */
  keys = [];
  /** @type {Collection[]} */
  collections = [];
  /** The new key, which is shown this once. @type {ApiKey | null} */
  issued = null;
  /** @type {Form | null} */
  form = null;
  /** @type {Set<number>} */
  reach = new Set();

  get heading() {
    return 'API keys';
  }

  get ticks() {
    return true;
  }

  async read() {
    [this.keys, this.collections] = await Promise.all([list(KEYS), list(COLLECTIONS)]);
  }

  /** @param {Form | null} form */
  #open(form) {
    this.form = form;
    this.reach = new Set();
    form ? form.focus() : this.requestUpdate();
  }

  /** @param {{label: string, life?: string, type?: CollectionType, imports: boolean}} wanted */
  async #issue({ label, life, type, imports }) {
    this.issued = await post(KEYS, {
      label,
      expires_at: life ? new Date(now() + Number(life) * DAY).toISOString() : undefined,
      collection_type: type,
      collection_ids: this.reach.size > 0 ? [...this.reach] : undefined,
      scopes: imports ? ['data:read', 'imports:run'] : undefined,
    });
    this.#open(null);
    await this.refresh();
    /** @type {HTMLElement | null} */ (this.querySelector('.issued'))?.focus();
  }

  /** @param {ApiKey} key */
  async #revoke({ id, label }) {
    await sure(this, { title: `Revoke “${label}”?`, text: 'Machines that have it are refused from now on. It stays listed.', yes: 'Revoke' }, () => post(`${KEYS}/${id}/revoke`));
    await this.refresh();
  }

  /** @param {ApiKey} key */
  async #delete({ id, label }) {
    await sure(this, { title: `Delete “${label}”?`, text: 'Machines that have it are refused from now on.', yes: 'Delete' }, () => remove(`${KEYS}/${id}`));
    await this.refresh();
  }

  /** @param {ApiKey} key @param {string} name */
  async #rename({ id, label }, name) {
    if (name !== label && await this.act(() => patch(`${KEYS}/${id}`, { label: name }))) {
      say('Renamed the key.');
      await this.refresh();
    }
  }

  content() {
    const create = session.canChange && !this.form
      ? html`<button class="button primary" data-new @click=${() => this.#open(new Form(this, FIELDS))}>New key</button>` : nothing;
    return html`
      <div class="head">
        <div><h1>API keys</h1><p class="quiet">With a key, machines poll the data of collections.</p></div>
        <div class="actions">${this.keys.length > 0 ? create : nothing}</div>
      </div>
      ${this.issued ? this.#shown(this.issued) : nothing}
      ${this.form?.render({ title: 'New key', yes: 'Create key', cancel: () => this.#open(null), send: (body) => this.#issue(body), more: this.#choices() })}
      ${this.keys.length > 0 ? this.#table() : this.form ? nothing
        : empty('No keys yet', 'A key belongs to you and reaches your collections, or some of them.', create)}`;
  }

  /** @param {ApiKey} issued */
  #shown(issued) {
    const reached = this.collections.filter(({ id, owner_id: owner }) => issued.collection_ids?.includes(id) ?? owner === issued.user_id);
    const names = reached.length > 0 ? reached.map(({ name }) => name) : ['NAME'];
    return html`
      <section class="card issued" tabindex="-1" aria-label="The new key">
        <h2>Here is “${issued.label}”. It is shown only now.</h2>
        ${copyLine(issued.key ?? '', 'the key')}
        ${copyLine(curl(names[0], issued.collection_type ?? 'Performance', issued.key ?? ''), 'a call with the key')}
        <details><summary>For Prometheus</summary>
          <p class="hint">Each collection is a job in its <code>prometheus.yml</code>.</p>
          ${copyLine(scrapeFile(names, issued.key ?? ''), 'a configuration for Prometheus')}</details>
        <div class="actions"><button class="button" @click=${() => { this.issued = null; this.requestUpdate(); }}>I have kept it</button></div>
      </section>`;
  }

  #choices() {
    return html`
      <fieldset class="reach"><legend class="label">Collections (none chosen: all of yours)</legend>
        <div class="grid narrow">${this.collections.map(({ id, name }) => html`
          <label class="check"><input type="checkbox" .checked=${this.reach.has(id)}
            @change=${() => { this.reach.has(id) ? this.reach.delete(id) : this.reach.add(id); }}> ${name}</label>`)}</div></fieldset>`;
  }

  /** @param {ApiKey} key */
  #reaches({ collection_ids: ids, collection_type: type, scopes }) {
    const names = ids?.map((id) => this.collections.find((each) => each.id === id)?.name ?? `#${id}`);
    return `${names?.join(', ') ?? 'all'}${type ? `, ${type}` : ''}${scopes.includes('imports:run') ? ', imports' : ''}`;
  }

  #table() {
    return table([
      ['Label', (key) => session.canChange ? html`<input class="bare" aria-label="Label" .value=${key.label}
        @change=${(/** @type {{target: HTMLInputElement}} */ { target }) => this.#rename(key, target.value)}>` : key.label, 'title'],
      ['Begins with', (key) => html`<code>${key.key_prefix}…</code>`],
      ['Status', (key) => key.status === 'revoked' ? html`<span class="badge bad">Revoked</span>`
        : key.expires_at !== null && Date.parse(key.expires_at) <= now() ? html`<span class="badge">Expired</span>` : html`<span class="badge good">Active</span>`],
      ['Reaches', (key) => this.#reaches(key)],
      ['Last used', (key) => ago(key.last_used_at, now())],
      ['Expires', (key) => moment(key.expires_at), 'wide'],
    ], this.keys, session.canChange ? (key) => html`
      ${key.status === 'active' ? html`<button class="button small" aria-label="Revoke ${key.label}" @click=${() => this.#revoke(key)}>Revoke</button>` : nothing}
      <button class="button small" aria-label="Delete ${key.label}" @click=${() => this.#delete(key)}>Delete</button>` : null);
  }
}
customElements.define('keys-page', KeysPage);
