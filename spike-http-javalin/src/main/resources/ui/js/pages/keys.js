import { html, nothing } from 'lit';
import { COLLECTIONS, KEYS, list, now, patch, post, remove } from '../lib/api.js';
import { ask } from '../lib/ask.js';
import { choice, copyLine, curl, empty, input, moment } from '../lib/parts.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';
import { ago } from '../lib/words.js';

/** @type {[string, string][]} */
const LIVES = [['', 'Never'], ['1', 'In a day'], ['30', 'In 30 days'], ['365', 'In a year']];
const DAY = 86_400_000;

class KeysPage extends Page {
  /** @type {ApiKey[]} */
  keys = [];
  /** @type {Collection[]} */
  collections = [];
  /** The new key, which is shown this once. @type {ApiKey | null} */
  issued = null;
  isOpen = false;
  label = '';
  life = '';
  type = '';
  /** @type {Set<number>} */
  reach = new Set();
  mayImport = false;

  get heading() {
    return 'API keys';
  }

  get ticks() {
    return true;
  }

  async read() {
    [this.keys, this.collections] = await Promise.all([list(KEYS), list(COLLECTIONS)]);
  }

  async #open(isOpen = true) {
    this.isOpen = isOpen;
    this.fault = '';
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  /** @param {Event} event */
  async #issue(event) {
    event.preventDefault();
    const done = await this.act(async () => {
      this.issued = await post(KEYS, {
        label: this.label,
        ...(this.life ? { expires_at: new Date(now() + Number(this.life) * DAY).toISOString() } : {}),
        ...(this.type ? { collection_type: this.type } : {}),
        ...(this.reach.size > 0 ? { collection_ids: [...this.reach] } : {}),
        ...(this.mayImport ? { scopes: ['data:read', 'imports:run'] } : {}),
      });
    }, { form: true });
    if (done) {
      this.isOpen = false;
      this.label = '';
      this.reach = new Set();
      await this.refresh();
      /** @type {HTMLElement | null} */ (this.querySelector('.issued'))?.focus();
    }
  }

  /** @param {ApiKey} key */
  async #revoke(key) {
    if (await ask({ title: `Revoke “${key.label}”?`, text: 'Machines that have it are refused from now on. It stays listed.', yes: 'Revoke', danger: true })) {
      await this.act(() => post(`${KEYS}/${key.id}/revoke`));
      await this.refresh();
    }
  }

  /** @param {ApiKey} key */
  async #delete(key) {
    if (await ask({ title: `Delete “${key.label}”?`, text: 'Machines that have it are refused from now on.', yes: 'Delete', danger: true })) {
      await this.act(() => remove(`${KEYS}/${key.id}`));
      await this.refresh();
    }
  }

  /** @param {ApiKey} key */
  async #rename(key) {
    const name = /** @type {HTMLInputElement | null} */ (this.querySelector(`#label-${key.id}`))?.value ?? key.label;
    if (name !== key.label && await this.act(() => patch(`${KEYS}/${key.id}`, { label: name }))) {
      say('Renamed the key.');
      await this.refresh();
    }
  }

  content() {
    const create = session.canChange && !this.isOpen
      ? html`<button class="button primary" data-new @click=${() => this.#open()}>New key</button>` : nothing;
    return html`
      <div class="head">
        <div><h1>API keys</h1><p class="quiet">With a key, machines poll the data of collections.</p></div>
        <div class="actions">${this.keys.length > 0 ? create : nothing}</div>
      </div>
      ${this.issued ? this.#shown(this.issued) : nothing}
      ${this.isOpen ? this.#form() : nothing}
      ${this.keys.length > 0 ? this.#table() : this.isOpen ? nothing
        : empty('No keys yet', 'A key belongs to you and reaches your collections, or some of them.', create)}`;
  }

  /** @param {ApiKey} issued */
  #shown(issued) {
    const name = this.collections.find(({ id }) => issued.collection_ids?.includes(id) ?? true)?.name ?? 'NAME';
    return html`
      <section class="card issued" tabindex="-1" aria-label="The new key">
        <h2>Here is “${issued.label}”. It is shown only now.</h2>
        ${copyLine(issued.key ?? '', 'the key')}
        ${copyLine(curl(name, issued.collection_type ?? 'Performance', issued.key ?? ''), 'a call with the key')}
        <div class="actions"><button class="button" @click=${() => { this.issued = null; this.requestUpdate(); }}>I have kept it</button></div>
      </section>`;
  }

  #form() {
    return html`
      <form class="card" @submit=${this.#issue}>
        <h2>New key</h2>
        ${this.summary(['/label', '/expires_at'])}
        <div class="grid">
          ${input({ id: 'label', label: 'Label', value: this.label, required: true, wrong: this.wrong('/label'),
            hint: 'Who will have it, and where.', change: (value) => { this.label = value; } })}
          ${choice({ id: 'life', label: 'Expires', value: this.life, options: LIVES, wrong: this.wrong('/expires_at'),
            change: (value) => { this.life = value; } })}
          ${choice({ id: 'type', label: 'Reaches', value: this.type, change: (value) => { this.type = value; },
            options: [['', 'Performance and Configuration'], ['Performance', 'Performance'], ['Configuration', 'Configuration']] })}
        </div>
        <fieldset class="reach"><legend class="label">Collections (none chosen: all of yours)</legend>
          <div class="grid narrow">${this.collections.map(({ id, name }) => html`
            <label class="check"><input type="checkbox" .checked=${this.reach.has(id)}
              @change=${() => { this.reach.has(id) ? this.reach.delete(id) : this.reach.add(id); }}> ${name}</label>`)}</div></fieldset>
        <label class="check"><input type="checkbox" .checked=${this.mayImport}
          @change=${() => { this.mayImport = !this.mayImport; }}> It may also run imports</label>
        <div class="actions">
          <button class="button primary" ?disabled=${this.isBusy}>Create key</button>
          <button type="button" class="button" @click=${() => this.#open(false)}>Cancel</button>
        </div>
      </form>`;
  }

  #table() {
    return html`
      <div class="table"><table>
        <thead><tr><th>Label</th><th>Begins with</th><th>Status</th><th>Reaches</th><th>Last used</th><th class="wide">Expires</th>
          ${session.canChange ? html`<th><span class="hidden">Actions</span></th>` : nothing}</tr></thead>
        <tbody>${this.keys.map((key) => this.#row(key))}</tbody>
      </table></div>`;
  }

  /** @param {ApiKey} key */
  #row(key) {
    const isOver = key.expires_at !== null && Date.parse(key.expires_at) <= now();
    const names = key.collection_ids?.map((id) => this.collections.find((each) => each.id === id)?.name ?? `#${id}`);
    return html`<tr>
      <td class="title">${session.canChange
        ? html`<input id="label-${key.id}" class="bare" aria-label="Label" .value=${key.label} @change=${() => this.#rename(key)}>` : key.label}</td>
      <td data-label="Begins with"><code>${key.key_prefix}…</code></td>
      <td>${key.status === 'revoked' ? html`<span class="badge bad">Revoked</span>`
        : isOver ? html`<span class="badge">Expired</span>` : html`<span class="badge good">Active</span>`}</td>
      <td data-label="Reaches">${names?.join(', ') ?? 'all'}${key.collection_type ? `, ${key.collection_type}` : ''}${key.scopes.includes('imports:run') ? ', imports' : ''}</td>
      <td data-label="Last used">${ago(key.last_used_at, now())}</td>
      <td class="wide">${moment(key.expires_at)}</td>
      ${session.canChange ? html`<td class="row-actions">
        ${key.status === 'active' ? html`<button class="button small" aria-label="Revoke ${key.label}" @click=${() => this.#revoke(key)}>Revoke</button>` : nothing}
        <button class="button small" aria-label="Delete ${key.label}" @click=${() => this.#delete(key)}>Delete</button></td>` : nothing}
    </tr>`;
  }
}
customElements.define('keys-page', KeysPage);
