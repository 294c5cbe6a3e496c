// Who is signed in, and for how long still.
import { connection, get, post, realNow } from './api.js';

const EXPIRY = 'spike.expires';

class Session extends EventTarget {
  constructor() {
    super();
    /** @type {User | null} */
    this.user = null;
    this.isOver = false;
    connection.addEventListener('expired', () => this.end(true));
    // Another tab of ours may have signed in, out, or stayed on.
    addEventListener('storage', (event) => {
      if (event.key === EXPIRY) {
        event.newValue === null ? this.end(false) : this.tell();
      }
    });
  }

  tell() {
    this.dispatchEvent(new Event('change'));
  }

  /** Milliseconds until the session ends. */
  get left() {
    const expires = Date.parse(localStorage.getItem(EXPIRY) ?? '');
    return Number.isNaN(expires) ? Infinity : expires - realNow();
  }

  get canChange() {
    return this.user !== null && this.user.role !== 'Viewer';
  }

  get isAdmin() {
    return this.user?.role === 'Admin';
  }

  /** Whoever has the cookie already needs no form. */
  async resume() {
    if (localStorage.getItem(EXPIRY) === null) {
      return;
    }
    this.user = await get('/api/auth/me');
    this.tell();
  }

  /** @param {Token} token */
  #begin(token) {
    localStorage.setItem(EXPIRY, token.expires_at);
    this.user = token.user;
    this.isOver = false;
    this.tell();
  }

  /** @param {string} email @param {string} password */
  async signIn(email, password) {
    this.#begin(await post('/api/auth/login', { email, password }));
  }

  async stay() {
    this.#begin(await post('/api/auth/refresh'));
  }

  /** @param {string} current @param {string} chosen */
  async changePassword(current, chosen) {
    this.#begin(
      await post('/api/auth/change-password', { current_password: current, new_password: chosen }));
  }

  async signOut() {
    await post('/api/auth/logout');
    this.end(false);
  }

  /** @param {boolean} isOver whether it ended by itself */
  end(isOver) {
    this.isOver = isOver && this.user !== null || isOver && localStorage.getItem(EXPIRY) !== null;
    localStorage.removeItem(EXPIRY);
    this.user = null;
    this.tell();
  }
}

export const session = new Session();
