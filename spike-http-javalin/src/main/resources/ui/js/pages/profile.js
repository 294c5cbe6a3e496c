import { html } from 'lit';
import { input, moment } from '../lib/parts.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';

class ProfilePage extends Page {
  current = '';
  chosen = '';
  again = '';

  get heading() {
    return 'Profile';
  }

  /** @param {Event} event */
  async #change(event) {
    event.preventDefault();
    if (this.chosen !== this.again) {
      this.faults = [{ pointer: '/again', detail: 'This is not the same as the new password.' }];
      this.fault = 'The new password was not repeated.';
      this.requestUpdate();
      return;
    }
    if (await this.act(() => session.changePassword(this.current, this.chosen), { form: true })) {
      this.current = this.chosen = this.again = '';
      say('The password is changed. Your other sessions are over.');
      this.requestUpdate();
    }
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
      <form class="card small" @submit=${this.#change}>
        <h2>Change the password</h2>
        ${this.summary(['/current_password', '/new_password', '/again'])}
        <input type="text" autocomplete="username" hidden readonly .value=${user?.email ?? ''}>
        ${input({ id: 'current', label: 'Current password', type: 'password', value: this.current, required: true, complete: 'current-password',
          wrong: this.wrong('/current_password'), change: (value) => { this.current = value; } })}
        ${input({ id: 'chosen', label: 'New password', type: 'password', value: this.chosen, required: true, complete: 'new-password',
          hint: '10 to 200 characters.', wrong: this.wrong('/new_password'), change: (value) => { this.chosen = value; } })}
        ${input({ id: 'again', label: 'New password again', type: 'password', value: this.again, required: true, complete: 'new-password',
          wrong: this.wrong('/again'), change: (value) => { this.again = value; } })}
        <div class="actions"><button class="button primary" ?disabled=${this.isBusy}>Change password</button></div>
      </form>`;
  }
}
customElements.define('profile-page', ProfilePage);
