// Says that the service goes by another time than the rest of the world, and lets Admins change that.
import { html, nothing } from 'lit';
import { now } from '../lib/api.js';
import { clock } from '../lib/clock.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { View } from '../lib/view.js';
import { time, utc } from '../lib/words.js';

const SECOND = 1000;
/** @type {[string, string, Record<string, unknown>][]} */
const MOVES = [
  ['Freeze', 'Makes it stand still.', { freeze: true }],
  ['1 h ahead', 'Makes it leap ahead by an hour.', { advance: '1h' }],
  ['1 day ahead', 'Makes it leap ahead by a day.', { advance: '1d' }],
  ['Usual pace', 'Lets it go on from there as fast as real time.', { scale: 1 }],
  ['60 times', 'Lets a minute go by in each second.', { scale: 60 }],
  ['Real time', 'Undoes all of this.', { reset: true }],
];

class ClockNotice extends View {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticking;
  #again = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    clock.addEventListener('change', this.#again);
    this.#ticking = setInterval(this.#again, SECOND);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clock.removeEventListener('change', this.#again);
    clearInterval(this.#ticking);
  }

  /** @param {Record<string, unknown>} move */
  async #move(move) {
    try {
      await clock.move(move);
    } catch (failure) {
      say(/** @type {Error} */ (failure).message, 'bad');
    }
  }

  #sentence() {
    const at = html`<time datetime=${new Date(now()).toISOString()} title=${utc(now())} aria-live="off">${time(now())}</time>`;
    switch (clock.reading?.mode) {
      case 'frozen': return html`<strong>Time is frozen</strong> at ${at}.`;
      case 'scaled': return html`<strong>Time runs ${clock.reading.factor} times as fast</strong> as real time. It is ${at}.`;
      case 'offset': return html`<strong>Time was moved.</strong> It is ${at}.`;
      default: return html`The clock shows real time: ${at}.`;
    }
  }

  render() {
    return html`<div class="notice clock" role="status"><span>${this.#sentence()}</span>
      ${session.isAdmin ? html`<span class="actions" role="group" aria-label="Clock">${MOVES.map(([name, does, move]) => html`
        <button class="button small" title=${does} @click=${() => this.#move(move)}>${name}</button>`)}</span>` : nothing}</div>`;
  }
}

customElements.define('clock-notice', ClockNotice);
