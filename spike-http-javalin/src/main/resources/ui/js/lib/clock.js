// The clock of the service, by which spikes begin and keys expire; an Admin may have moved it.
import { get, keepTime, post } from './api.js';
import { onEvent } from './live.js';
import { session } from './session.js';

const CLOCK = '/api/admin/clock';

/**
 * What the clock shows, and how it goes on from there.
 * @typedef {{mode: 'real' | 'frozen' | 'offset' | 'scaled', now: string, factor: number}} Reading
 */

class Clock extends EventTarget {
  /** @type {Reading | undefined} */
  reading;
  /** @type {Promise<void> | undefined} */
  #reading;

  get isReal() {
    return this.reading === undefined || this.reading.mode === 'real';
  }

  /** @param {Reading | undefined} reading */
  #keep(reading) {
    this.reading = reading;
    keepTime(this.isReal ? undefined : reading);
    this.dispatchEvent(new Event('change'));
  }

  /** Reads it anew; nobody who is not signed in knows of it. */
  read() {
    this.#reading ??= this.#readAnew().finally(() => { this.#reading = undefined; });
    return this.#reading;
  }

  async #readAnew() {
    this.#keep(session.user === null ? undefined : await get(CLOCK));
  }

  /** Does something to it, as Admins may. @param {Record<string, unknown>} move */
  async move(move) {
    this.#keep(await post(CLOCK, move));
  }

  /** Hears of it from now on. */
  listen() {
    onEvent('clock', (reading) => this.#keep(reading));
    // Where nobody answers, the shell tells so.
    const read = () => this.read().catch(() => undefined);
    onEvent('changed', ({ what }) => what.includes('clock') && read());
    session.addEventListener('change', () => (session.user === null) === (this.reading === undefined) || read());
  }
}

export const clock = new Clock();
clock.listen();
