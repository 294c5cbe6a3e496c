// The shell: who is here, where they are, and what all pages share.
import { html, nothing } from 'lit';
import { connection, isConnectionLost } from './lib/api.js';
import { clock } from './lib/clock.js';
import { show } from './lib/ask.js';
import { liveState, onEvent } from './lib/live.js';
import { icon } from './lib/parts.js';
import { addresses, go, HOME, parts } from './lib/router.js';
import { forget, said, say, sayings } from './lib/say.js';
import { session } from './lib/session.js';
import { length } from './lib/words.js';
import { View } from './lib/view.js';
import { pageFor, places } from './pages/all.js';
import './components/clock-notice.js';
import './pages/sign-in.js';

const THEME = 'spike.theme';
const KEYS = 'spike.keys';
const WARNING = 5 * 60_000;
/** @type {Record<import('./lib/live.js').State, unknown>} */
const LIVE = {
  off: nothing,
  live: html`<span class="badge good" title="Changes made elsewhere are shown as they happen.">Live</span>`,
  lost: html`<span class="badge bad" title="Changes made elsewhere are not shown until the connection is back.">Reconnecting …</span>`,
};

/** @param {string} theme */
function paint(theme) {
  document.documentElement.dataset.theme = theme;
}
paint(localStorage.getItem(THEME) ?? 'auto');

class SpikeApp extends View {
  isKnown = false;
  isMenuOpen = false;
  isWarned = false;
  isClockShown = false;
  path = location.pathname;

  connectedCallback() {
    super.connectedCallback();
    const again = () => this.requestUpdate();
    session.addEventListener('change', again);
    sayings.addEventListener('change', again);
    clock.addEventListener('change', again);
    connection.addEventListener('lost', again);
    onEvent('state', again);
    connection.addEventListener('found', () => {
      say('Spike answers again; this page is up to date.');
      this.#resume();
    });
    addresses.addEventListener('change', () => this.#arrive());
    document.addEventListener('keydown', (event) => this.#key(event));
    setInterval(() => this.#watch(), 1000);
    this.#resume();
  }

  async #resume() {
    await session.resume().then(() => clock.read()).catch(() => undefined);
    this.isKnown = true;
    this.requestUpdate();
  }

  async #arrive() {
    const hasMoved = this.path !== location.pathname;
    this.path = location.pathname;
    this.isMenuOpen = false;
    this.requestUpdate();
    await this.updateComplete;
    if (!hasMoved) {
      return;
    }
    // Whoever cannot see that the page has changed is taken to its beginning.
    /** @type {HTMLElement | null} */ (this.querySelector('main'))?.focus();
  }

  #watch() {
    if (session.user && session.left <= 0) {
      session.end(true);
    } else if (this.isWarned || session.left < WARNING) {
      this.isWarned = session.left < WARNING;
      this.requestUpdate();
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = event.composedPath()[0];
    const isTyping = at instanceof HTMLElement && (at.isContentEditable || /^(input|select|textarea)$/.test(at.localName));
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !session.user
        || document.querySelector('dialog[open]') || localStorage.getItem(KEYS) === 'off') {
      return;
    }
    const place = places().find(({ key }) => key === event.key);
    const target = event.key === '/' ? this.querySelector('input[type=search]')
      : event.key === 'n' ? this.querySelector('[data-new]') : null;
    if (event.key === '?') {
      this.#help();
    } else if (target instanceof HTMLInputElement) {
      target.select();
    } else if (target instanceof HTMLElement) {
      target.click();
    } else if (place) {
      go(place.address);
    } else {
      return;
    }
    event.preventDefault();
  }

  #help() {
    const keys = [['/', 'Search'], ['n', 'New'], ['?', 'This help'],
      ...places().map(({ key, name }) => [key, name])];
    show('Keyboard', html`
      <dl class="keys">${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
      <label class="check"><input type="checkbox" .checked=${localStorage.getItem(KEYS) !== 'off'}
        @change=${(/** @type {{target: HTMLInputElement}} */ { target }) =>
          localStorage.setItem(KEYS, target.checked ? 'on' : 'off')}> Single keys do something</label>`);
  }

  /** @param {{target: HTMLSelectElement}} event */
  #theme({ target }) {
    localStorage.setItem(THEME, target.value);
    paint(target.value);
  }

  async #signOut() {
    try {
      await session.signOut();
      go(`${HOME}collections`);
    } catch (failure) {
      say(/** @type {Error} */ (failure).message, 'bad');
    }
  }

  async #stay() {
    try {
      await session.stay();
      say('You stay signed in.');
    } catch (failure) {
      say(/** @type {Error} */ (failure).message, 'bad');
    }
  }

  render() {
    if (!this.isKnown) {
      return nothing;
    }
    return html`
      ${session.user ? this.#inside(session.user) : html`<main class="alone" tabindex="-1"><sign-in></sign-in></main>`}
      <div class="sayings" role="status" aria-live="polite">
        ${said.map(({ id, text, kind }) => html`
          <div class="saying ${kind}"><span>${text}</span>
            <button class="plain" aria-label="Dismiss" @click=${() => forget(id)}>×</button></div>`)}
      </div>`;
  }

  /** @param {User} user */
  #inside(user) {
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>Skip to the content</a>
      <header class="bar ${this.isMenuOpen ? 'open' : ''}">
        <a class="brand" href="/ui/collections">
          <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7"></rect><path d="M4 22h7l4-14 5 14h8"></path></svg>Spike</a>
        <button class="button small menu" aria-expanded=${this.isMenuOpen} aria-controls="places"
          @click=${() => { this.isMenuOpen = !this.isMenuOpen; this.requestUpdate(); }}>${icon('menu')}Menu</button>
        <nav id="places" aria-label="Main">
          <ul>${places().map((place) => this.#place(place))}</ul>
        </nav>
        <div class="foot">
          <a class="place" href="/api/docs">${icon('docs')}API documentation</a>
          <label class="theme">Theme
            <select @change=${this.#theme}>
              ${['auto', 'light', 'dark'].map((theme) => html`
                <option value=${theme} ?selected=${(localStorage.getItem(THEME) ?? 'auto') === theme}>${theme}</option>`)}
            </select></label>
          <div class="actions"><p class="live" role="status">${LIVE[liveState()]}</p>
            ${session.isAdmin ? html`<button class="button small" aria-pressed=${this.isClockShown}
              @click=${() => { this.isClockShown = !this.isClockShown; this.requestUpdate(); }}>Clock</button>` : nothing}</div>
          <p class="who"><span>${user.email}</span><span class="quiet">${user.role}</span></p>
          <p class="actions">
            <button class="button small" @click=${this.#signOut}>Sign out</button>
            <button class="button small" @click=${this.#help} aria-label="Keyboard help">?</button></p>
        </div>
      </header>
      <main id="main" tabindex="-1">
        ${isConnectionLost() ? html`<div class="notice bad" role="alert"><span><strong>No connection.</strong> What you see may be old. Trying again by itself …</span></div>` : nothing}
        ${session.left < WARNING ? html`<div class="notice" role="alert"><span>You will be signed out in <span aria-live="off">${length(session.left)}</span>.</span>
          <button class="button small" @click=${this.#stay}>Stay signed in</button></div>` : nothing}
        ${clock.isReal && !this.isClockShown ? nothing : html`<clock-notice></clock-notice>`}
        ${pageFor(parts())}
      </main>`;
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (this.querySelector('main'))?.focus();
  }

  /** @param {import('./pages/all.js').Place} place */
  #place(place) {
    const isHere = location.pathname.startsWith(place.address);
    return html`<li><a class="place" href=${place.address} aria-current=${isHere ? 'page' : nothing}>${icon(place.icon)}${place.name}</a></li>`;
  }
}

if (location.pathname === '/ui' || location.pathname === HOME) {
  history.replaceState(null, '', `${HOME}collections`);
}
customElements.define('spike-app', SpikeApp);
