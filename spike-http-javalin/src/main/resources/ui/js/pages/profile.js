import { html } from 'lit';
import { Problem } from '../lib/api.js';
import { Form } from '../lib/form.js';
import { moment } from '../lib/parts.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';

/** @type {import('../lib/form.js').FormField[]} */
const FIELDS = [
  { at: '/current_password', label: 'Current password', complete: 'current-password' },
  { at: '/new_password', label: 'New password', complete: 'new-password', hint: '10 to 200 characters.' },
  { at: '/again', label: 'New password again', complete: 'new-password' },
].map((field) => ({ ...field, kind: 'password', required: true }));

class ProfilePage extends Page {
  form = new Form(this, FIELDS);

  get heading() {
    return 'Profile';
  }

  /** @param {Record<string, string>} entered */
  async #change({ current_password: current, new_password: chosen, again }) {
    if (chosen !== again) {
      const detail = 'This is not the same as the new password.';
      throw new Problem(422, detail, [{ pointer: '/again', detail }]);
    }
    await session.changePassword(current, chosen);
    say('The password is changed. Your other sessions are over.');
    this.form = new Form(this, FIELDS);
  }

  content() {
    const { user } = session;
    return html`
      <h1>Profile</h1>
      <dl class="facts">
        <div><dt>E-mail</dt><dd>${user?.email}</dd></div>
        <div><dt>Role</dt><dd>${user?.role}</dd></div>
        <div><dt>Since</dt><dd>${moment(user?.created_at ?? null)}</dd></div>
      </dl>
      ${this.form.render({ title: 'Change the password', yes: 'Change password', small: true, send: (body) => this.#change(body),
        lead: html`<input type="text" autocomplete="username" hidden readonly .value=${user?.email ?? ''}>` })}`;
  }
}
customElements.define('profile-page', ProfilePage);
