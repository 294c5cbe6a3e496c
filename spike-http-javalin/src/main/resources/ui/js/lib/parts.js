// Small pieces that many pages are made of.
import { html, nothing, svg } from 'lit';
import { filter, query } from './router.js';
import { say } from './say.js';
import { countdown, occurrence, status, time, utc } from './words.js';
import { now } from './api.js';

/**
 * A labelled field with what is wrong about it.
 * @param {{id: string, label: string, value: string, change: (value: string) => void, type?: string,
 *   hint?: unknown, wrong?: string, required?: boolean, disabled?: boolean, complete?: string,
 *   mode?: string, list?: string, kind?: string, step?: string, mark?: unknown, live?: boolean}} field
 */
export const input = (field) => html`
  <div class="field ${field.kind ?? ''}">
    <label for=${field.id}>${field.label}${field.mark ?? nothing}</label>
    <input id=${field.id} name=${field.id} type=${field.type ?? 'text'} .value=${field.value}
      ?required=${field.required} ?disabled=${field.disabled} step=${field.step ?? nothing}
      autocomplete=${field.complete ?? 'off'} inputmode=${field.mode ?? nothing} list=${field.list ?? nothing}
      spellcheck="false" aria-invalid=${field.wrong ? 'true' : nothing}
      aria-describedby=${field.wrong || field.hint ? `${field.id}-said` : nothing}
      @input=${(/** @type {{target: HTMLInputElement}} */ event) => field.change(event.target.value)}>
    ${said(field)}
  </div>`;

/**
 * @param {{id: string, label: string, value: string, options: [string, string][],
 *   change: (value: string) => void, hint?: unknown, wrong?: string, disabled?: boolean, kind?: string}} field
 */
export const choice = (field) => html`
  <div class="field ${field.kind ?? ''}">
    <label for=${field.id}>${field.label}</label>
    <select id=${field.id} name=${field.id} ?disabled=${field.disabled}
      aria-invalid=${field.wrong ? 'true' : nothing}
      aria-describedby=${field.wrong || field.hint ? `${field.id}-said` : nothing}
      @change=${(/** @type {{target: HTMLSelectElement}} */ event) => field.change(event.target.value)}>
      ${field.options.map(([value, text]) =>
        html`<option value=${value} ?selected=${value === field.value}>${text}</option>`)}
    </select>
    ${said(field)}
  </div>`;

/**
 * @param {{id: string, label: string, value: string, change: (value: string) => void,
 *   hint?: unknown, wrong?: string, required?: boolean, disabled?: boolean}} field
 */
export const area = (field) => html`
  <div class="field area">
    <label for=${field.id}>${field.label}</label>
    <textarea id=${field.id} name=${field.id} rows="5" spellcheck="false" .value=${field.value} ?required=${field.required} ?disabled=${field.disabled}
      aria-invalid=${field.wrong ? 'true' : nothing}
      aria-describedby=${field.wrong || field.hint ? `${field.id}-said` : nothing}
      @input=${(/** @type {{target: HTMLTextAreaElement}} */ event) => field.change(event.target.value)}></textarea>
    ${said(field)}
  </div>`;

/** @param {{id: string, wrong?: string, hint?: unknown}} field */
const said = ({ id, wrong, hint }) =>
  wrong ? html`<p class="wrong" id="${id}-said">${wrong}</p>`
    : hint ? html`<p class="hint" id="${id}-said">${hint}</p>` : nothing;

/**
 * A choice of what is shown, kept in the address.
 * @param {string} label @param {[string, string][]} options @param {() => void} change
 */
export const choiceOf = (label, options, change) => {
  const name = label.toLowerCase();
  return html`<label class="inline">${label} <select @change=${(/** @type {{target: HTMLSelectElement}} */ { target }) => {
    filter({ [name]: target.value });
    change();
  }}>${[['', 'any'], ...options].map(([value, text]) => html`
    <option value=${value} ?selected=${value === (query().get(name) ?? '')}>${text}</option>`)}</select></label>`;
};

/** @param {string} label @param {() => void} change */
export const searchOf = (label, change) => html`
  <label class="field search"><span class="hidden">${label}</span>
    <input type="search" placeholder=${label} .value=${query().get('q') ?? ''}
      @input=${(/** @type {{target: HTMLInputElement}} */ { target }) => { filter({ q: target.value }); change(); }}></label>`;

/** @type {Record<Status, string>} */
const STATUSES = { scheduled: 'Scheduled', active: 'Active', expired: 'Expired' };

/** @param {Spike} spike */
export const badge = (spike) => {
  const state = status(spike, now());
  return html`<span class="badge ${state}">${STATUSES[state]}</span>`;
};

/** @param {Spike} spike */
export const whenNext = (spike) => html`<span class="count">${countdown(spike, now())}</span>`;

/** When a spike is, or how it recurs and which occurrence is next. @param {Spike} spike @param {unknown} [to] */
export const period = (spike, to = ' – ') => {
  const { start_datetime: start, end_datetime: end } = occurrence(spike, now());
  return spike.recurrence ? html`<span class="recurs">${spike.recurrence.in_words}</span><br>
    ${{ scheduled: 'next', active: 'now', expired: 'last' }[status(spike, now())]} ${moment(start)} – ${moment(end)}`
    : html`${moment(start)}${to}${moment(end)}`;
};

/** A moment, in UTC when pointed at. @param {string | null} moment */
export const moment = (moment) =>
  moment === null ? html`<span class="quiet">never</span>`
    : html`<time datetime=${moment} title=${utc(moment)}>${time(moment)}</time>`;

/** A text to be taken elsewhere. @param {string} text @param {string} what */
export const copyLine = (text, what) => html`
  <div class="copyline">
    <pre><code>${text}</code></pre>
    <button type="button" class="button small" aria-label="Copy: ${what}" @click=${copy}>Copy</button>
  </div>`;

/** @param {MouseEvent} event */
async function copy(event) {
  const line = /** @type {HTMLElement} */ (event.currentTarget).parentElement?.querySelector('code');
  if (!line) {
    return;
  }
  // Away from https and from this machine, browsers have no clipboard for pages.
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(line.textContent ?? '');
    say('Copied');
  } else {
    getSelection()?.selectAllChildren(line);
    say('Selected: press Ctrl+C to copy');
  }
}

/** @param {string} title @param {unknown} text @param {unknown} [actions] */
export const empty = (title, text, actions = nothing) => html`
  <div class="empty">
    <svg viewBox="0 0 120 40" aria-hidden="true"><path d="M2 30h38l12-24 16 30 8-12h42"></path></svg>
    <h2>${title}</h2>
    <p>${text}</p>
    <p class="actions">${actions}</p>
  </div>`;

/** @type {Record<string, string>} */
const ICONS = {
  collections: 'M3 5c0-3 14-3 14 0v10c0 3-14 3-14 0zM3 5c0 3 14 3 14 0M3 10c0 3 14 3 14 0',
  spikes: 'M2 14h4l3-10 4 12 2-5h3',
  timeline: 'M3 5h8M6 10h11M4 15h7',
  verdicts: 'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zM6.500 10.500l2.500 2.500 4.500-5.500',
  keys: 'M8.5 11.5a4 4 0 1 1 2-2L17 16v1.5h-3V15h-2v-2h-1.5z',
  users: 'M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.5 17c0-6 11-6 11 0M13 9a2.5 2.5 0 1 0-1-4.8M14.500 12c2.500.4 4 2 4 5',
  profile: 'M10 10a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3.500 17.500c0-7 13-7 13 0',
  imports: 'M10 3v9M6.500 8.500l3.500 3.500 3.500-3.500M3 13v3.500h14V13',
  docs: 'M5 2.500h7l3.500 3.500v11.500H5zM8 9h5M8 13h5',
  menu: 'M3 5h14M3 10h14M3 15h14',
};

/** @param {string} name */
export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${ICONS[name]}></path>`}</svg>`;

/** The address at which machines ask, for a line that can be pasted. @param {string} name @param {CollectionType} type */
export const dataAddress = (name, type) =>
  `${location.origin}/api/data/${encodeURIComponent(name)}/${type}`;

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** @param {string} name @param {CollectionType} type @param {string} key */
export const curl = (name, type, key) =>
  `curl -H ${quoted(`X-API-Key: ${key}`)} ${quoted(dataAddress(name, type))}`;
