import { html, nothing } from 'lit';
import { list, now, patch, post, remove, USERS } from '../lib/api.js';
import { ask } from '../lib/ask.js';
import { choice, copyLine, input } from '../lib/parts.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';
import { ago } from '../lib/words.js';

/** @type {[string, string][]} */
const ROLES = [['Admin', 'Admin: everything'], ['Editor', 'Editor: makes and changes their own'], ['Viewer', 'Viewer: looks at their own']];

class UsersPage extends Page {
  /** @type {User[]} */
  users = [];
  /** @type {{email: string, password: string} | null} */
  issued = null;
  isOpen = false;
  email = '';
  role = 'Editor';

  get heading() {
    return 'Users';
  }

  get ticks() {
    return true;
  }

  async read() {
    this.users = await list(USERS);
  }

  async #open(isOpen = true) {
    this.isOpen = isOpen;
    this.fault = '';
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  /** @param {Event} event */
  async #admit(event) {
    event.preventDefault();
    const done = await this.act(async () => {
      const user = await post(USERS, { email: this.email, role: this.role });
      this.issued = { email: user.email, password: user.password };
    }, { form: true });
    if (done) {
      this.isOpen = false;
      this.email = '';
      await this.refresh();
      /** @type {HTMLElement | null} */ (this.querySelector('.issued'))?.focus();
    }
  }

  /** @param {User} user @param {string} role */
  async #turn(user, role) {
    if (await this.act(() => patch(`${USERS}/${user.id}`, { role }))) {
      say(`${user.email} is ${role} now, and has to sign in again.`);
    }
    await this.refresh();
  }

  /** @param {User} user */
  async #reset(user) {
    if (await ask({ title: `A new password for ${user.email}?`, text: 'The present one stops working, and so do all their sessions.', yes: 'Make a new password', danger: true })) {
      await this.act(async () => {
        const { password } = await post(`${USERS}/${user.id}/reset-password`);
        this.issued = { email: user.email, password };
      });
      /** @type {HTMLElement | null} */ (this.querySelector('.issued'))?.focus();
    }
  }

  /** @param {User} user */
  async #delete(user) {
    if (await ask({ title: `Delete ${user.email}?`, text: 'They cannot sign in any more.', yes: 'Delete', danger: true })) {
      if (await this.act(() => remove(`${USERS}/${user.id}`))) {
        say(`Deleted ${user.email}.`);
      }
      await this.refresh();
    }
  }

  content() {
    return html`
      <div class="head"><h1>Users</h1>
        <div class="actions">${this.isOpen ? nothing : html`<button class="button primary" data-new @click=${() => this.#open()}>New user</button>`}</div></div>
      ${this.issued ? html`
        <section class="card issued" tabindex="-1" aria-label="The new password">
          <h2>The password of ${this.issued.email}. It is shown only now.</h2>
          ${copyLine(this.issued.password, 'the password')}
          <div class="actions"><button class="button" @click=${() => { this.issued = null; this.requestUpdate(); }}>I have passed it on</button></div>
        </section>` : nothing}
      ${this.isOpen ? html`
        <form class="card" @submit=${this.#admit}>
          <h2>New user</h2>
          ${this.summary(['/email', '/role'])}
          <div class="grid">
            ${input({ id: 'email', label: 'E-mail', value: this.email, required: true, wrong: this.wrong('/email'), change: (value) => { this.email = value; } })}
            ${choice({ id: 'role', label: 'Role', value: this.role, options: ROLES, wrong: this.wrong('/role'), change: (value) => { this.role = value; } })}
          </div>
          <p class="hint">A password is made up, and shown to you once.</p>
          <div class="actions">
            <button class="button primary" ?disabled=${this.isBusy}>Create user</button>
            <button type="button" class="button" @click=${() => this.#open(false)}>Cancel</button>
          </div>
        </form>` : nothing}
      <div class="table"><table>
        <thead><tr><th>E-mail</th><th>Role</th><th>Last signed in</th><th><span class="hidden">Actions</span></th></tr></thead>
        <tbody>${this.users.map((user) => this.#row(user))}</tbody>
      </table></div>`;
  }

  /** @param {User} user */
  #row(user) {
    const isSelf = user.id === session.user?.id;
    return html`<tr>
      <td class="title">${user.email} ${isSelf ? html`<span class="quiet">(you)</span>` : nothing}</td>
      <td>${isSelf ? user.role : html`
        <select aria-label="Role of ${user.email}" @change=${(/** @type {{target: HTMLSelectElement}} */ { target }) => this.#turn(user, target.value)}>
          ${ROLES.map(([role]) => html`<option value=${role} .selected=${role === user.role}>${role}</option>`)}</select>`}</td>
      <td data-label="Last signed in">${ago(user.last_login_at, now())}</td>
      <td class="row-actions">${isSelf ? html`<a class="button small" href="/ui/profile">Profile</a>` : html`
        <button class="button small" aria-label="New password for ${user.email}" @click=${() => this.#reset(user)}>New password</button>
        <button class="button small" aria-label="Delete ${user.email}" @click=${() => this.#delete(user)}>Delete</button>`}</td>
    </tr>`;
  }
}
customElements.define('users-page', UsersPage);
