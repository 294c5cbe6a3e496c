import { html, nothing } from 'lit';
import { list, realNow, patch, post, remove, USERS } from '../lib/api.js';
import { sure } from '../lib/ask.js';
import { Form } from '../lib/form.js';
import { copyLine } from '../lib/parts.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { table } from '../lib/table.js';
import { Page } from '../lib/view.js';
import { ago } from '../lib/words.js';

/** @type {[string, string][]} */
const ROLES = [['Admin', 'Admin: everything'], ['Editor', 'Editor: makes and changes their own'], ['Viewer', 'Viewer: looks at their own']];

/** @type {import('../lib/form.js').FormField[]} */
const FIELDS = [
  { at: '/email', label: 'E-mail', required: true },
  { at: '/role', label: 'Role', kind: 'choice', usual: 'Editor', options: ROLES },
];

class UsersPage extends Page {
  /** @type {User[]} */
  users = [];
  /** @type {{email: string, password: string} | null} */
  issued = null;
  /** @type {Form | null} */
  form = null;

  get heading() {
    return 'Users';
  }

  get ticks() {
    return true;
  }

  async read() {
    this.users = await list(USERS);
  }

  /** @param {Form | null} form */
  #open(form) {
    this.form = form;
    form ? form.focus() : this.requestUpdate();
  }

  /** Shows a password this once. @param {{email: string, password: string}} user */
  async #show({ email, password }) {
    this.issued = { email, password };
    this.form = null;
    await this.refresh();
    /** @type {HTMLElement | null} */ (this.querySelector('.issued'))?.focus();
  }

  /** @param {User} user @param {string} role */
  async #turn(user, role) {
    if (await this.act(() => patch(`${USERS}/${user.id}`, { role }))) {
      say(`${user.email} is ${role} now, and has to sign in again.`);
    }
    await this.refresh();
  }

  /** @param {User} user */
  #reset({ id, email }) {
    return sure(this, { title: `A new password for ${email}?`, text: 'The present one stops working, and so do all their sessions.', yes: 'Make a new password' },
      async () => this.#show({ email, ...await post(`${USERS}/${id}/reset-password`) }));
  }

  /** @param {User} user */
  async #delete({ id, email }) {
    await sure(this, { title: `Delete ${email}?`, text: 'They cannot sign in any more.', yes: 'Delete' },
      () => remove(`${USERS}/${id}`), `Deleted ${email}.`);
    await this.refresh();
  }

  content() {
    const isSelf = (/** @type {User} */ { id }) => id === session.user?.id;
    return html`
      <div class="head"><h1>Users</h1>
        <div class="actions">${this.form ? nothing : html`<button class="button primary" data-new @click=${() => this.#open(new Form(this, FIELDS))}>New user</button>`}</div></div>
      ${this.issued ? html`
        <section class="card issued" tabindex="-1" aria-label="The new password">
          <h2>The password of ${this.issued.email}. It is shown only now.</h2>
          ${copyLine(this.issued.password, 'the password')}
          <div class="actions"><button class="button" @click=${() => { this.issued = null; this.requestUpdate(); }}>I have passed it on</button></div>
        </section>` : nothing}
      ${this.form?.render({ title: 'New user', yes: 'Create user', cancel: () => this.#open(null),
        more: html`<p class="hint">A password is made up, and shown to you once.</p>`,
        send: async (body) => this.#show(await post(USERS, body)) })}
      ${table([
        ['E-mail', (user) => html`${user.email} ${isSelf(user) ? html`<span class="quiet">(you)</span>` : nothing}`, 'title'],
        ['Role', (user) => isSelf(user) ? user.role : html`
          <select aria-label="Role of ${user.email}" @change=${(/** @type {{target: HTMLSelectElement}} */ { target }) => this.#turn(user, target.value)}>
            ${ROLES.map(([role]) => html`<option value=${role} .selected=${role === user.role}>${role}</option>`)}</select>`],
        ['Last signed in', (user) => ago(user.last_login_at, realNow())],
      ], this.users, (user) => isSelf(user) ? html`<a class="button small" href="/ui/profile">Profile</a>` : html`
        <button class="button small" aria-label="New password for ${user.email}" @click=${() => this.#reset(user)}>New password</button>
        <button class="button small" aria-label="Delete ${user.email}" @click=${() => this.#delete(user)}>Delete</button>`)}`;
  }
}
customElements.define('users-page', UsersPage);
