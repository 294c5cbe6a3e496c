// A moment as the clocks of a zone show it, with what clocks do when they are put forward or back.
import { html, nothing } from 'lit';
import { utc } from '../lib/words.js';
import { afterGap, moments, offsetText, wall } from '../lib/zone.js';

/** A moment that somebody enters. */
export class Entered {
  /** What it began with, which may be finer than fields tell. */
  #kept;

  /** @param {number} moment @param {string} zone */
  constructor(moment, zone) {
    this.zone = zone;
    this.text = wall(moment, zone);
    this.isLater = (moments(this.text, zone)[1] ?? NaN) === moment;
    this.#kept = { moment, text: this.text, isLater: this.isLater };
  }

  /** None yet. @param {string} zone */
  static none(zone) {
    return Object.assign(new Entered(0, zone), { text: '' });
  }

  /** The moment that is meant, or none. */
  get moment() {
    const kept = this.#kept;
    if (this.text === kept.text && this.isLater === kept.isLater) {
      return kept.moment;
    }
    const all = moments(this.text, this.zone);
    const gap = Number.isNaN(Date.parse(`${this.text}Z`)) ? undefined : afterGap(this.text, this.zone);
    return all.length === 0 ? gap : all[this.isLater ? all.length - 1 : 0];
  }

  /** The same moment in another zone. @param {string} zone */
  in(zone) {
    const { moment } = this;
    return moment === undefined ? Object.assign(Entered.none(zone), { text: this.text }) : new Entered(moment, zone);
  }
}

/**
 * @param {{id: string, label: string, entered: Entered, wrong: string, disabled: boolean, changed: () => void, without?: string}} field
 */
export function momentField({ id, label, entered, wrong, disabled, changed, without }) {
  const { moment, zone, text } = entered;
  const all = moments(text, zone);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} name=${id} type="datetime-local" step="1" ?required=${!without} .value=${text} ?disabled=${disabled}
        title=${moment === undefined ? nothing : utc(moment)}
        aria-invalid=${wrong ? 'true' : nothing} aria-describedby="${id}-said"
        @input=${(/** @type {{target: HTMLInputElement}} */ { target }) => { entered.text = target.value; changed(); }}>
      <div id="${id}-said">
        ${wrong ? html`<p class="wrong">${wrong}</p>` : nothing}
        ${without && text === '' ? html`<p class="hint">${without}</p>` : moment === undefined ? html`<p class="wrong">Enter a date and a time.</p>`
          : all.length === 0 ? html`<p class="wrong">Clocks in ${zone} are put forward over this time; ${wall(moment, zone).slice(11)} is meant.</p>`
          : html`<p class="hint">${utc(moment)} (${offsetText(moment, zone)})</p>`}
      </div>
      ${all.length === 2 ? html`
        <fieldset class="twice"><legend>Clocks are put back, so this time comes twice.</legend>
          ${[false, true].map((isLater) => html`
            <label class="check"><input type="radio" name="${id}-twice" .checked=${entered.isLater === isLater} ?disabled=${disabled}
              @change=${() => { entered.isLater = isLater; changed(); }}> ${isLater ? 'the second' : 'the first'} (${offsetText(all[isLater ? 1 : 0], zone)})</label>`)}
        </fieldset>` : nothing}
    </div>`;
}
