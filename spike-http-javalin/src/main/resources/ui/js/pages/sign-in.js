import { html, nothing } from 'lit';
import { input } from '../lib/parts.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';

class SignIn extends Page {
  email = '';
  password = '';

  get heading() {
    return 'Sign in';
  }

  firstUpdated() {
    this.updateComplete.then(() => this.querySelector('input')?.focus());
  }

  /** @param {Event} event */
  #enter(event) {
    event.preventDefault();
    this.act(() => session.signIn(this.email, this.password), { form: true });
  }

  content() {
    return html`
      <form class="card sign-in" @submit=${this.#enter}>
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7"></rect><path d="M4 22h7l4-14 5 14h8"></path></svg>
        <h1>Sign in to Spike</h1>
        ${session.isOver ? html`<p class="notice" role="status">Your session is over. Sign in again and go on where you were.</p>` : nothing}
        ${this.summary([])}
        ${input({ id: 'email', label: 'E-mail', value: this.email, complete: 'username', required: true,
          change: (value) => { this.email = value; } })}
        ${input({ id: 'password', label: 'Password', value: this.password, type: 'password', complete: 'current-password',
          required: true, change: (value) => { this.password = value; } })}
        <button class="button primary wide" ?disabled=${this.isBusy}>Sign in</button>
      </form>`;
  }
}
customElements.define('sign-in', SignIn);
