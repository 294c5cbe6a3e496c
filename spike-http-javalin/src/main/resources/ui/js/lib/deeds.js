// What can be done with a spike from wherever it is shown.
import { html, nothing } from 'lit';
import { now, patch, post, remove, SPIKES } from './api.js';
import { ask } from './ask.js';
import { say } from './say.js';
import { session } from './session.js';
import { occurrence, status, time } from './words.js';

const HOUR = 3_600_000;

/** @typedef {import('./view.js').Page} Page */

/** @param {Page} page @param {Spike} spike */
async function stop(page, spike) {
  if (await ask({
    title: `Stop “${spike.name}” now?`,
    text: 'From the next poll on, machines get the normal values of the collection.', yes: 'Stop now', danger: true,
  })) {
    await page.act(async () => {
      await patch(`${SPIKES}/${spike.id}`, { end_datetime: new Date(now()).toISOString() });
      say(`Stopped “${spike.name}”.`);
    });
    await page.refresh();
  }
}

/** @param {Page} page @param {Spike} spike */
async function extend(page, spike) {
  const end = Date.parse(spike.end_datetime) + HOUR;
  await page.act(async () => {
    await patch(`${SPIKES}/${spike.id}`, { end_datetime: new Date(end).toISOString() });
    say(`“${spike.name}” now ends ${time(end)}.`);
  });
  await page.refresh();
}

/** @param {Page} page @param {Spike} spike */
async function skip(page, spike) {
  // The one that is shown, which another one may have followed meanwhile.
  const { start_datetime } = occurrence(spike, now());
  const runs = status(spike, now()) === 'active';
  if (!runs || await ask({
    title: `Skip what runs of “${spike.name}”?`,
    text: 'It is over at once, and comes again as it is planned.', yes: 'Skip it', danger: true,
  })) {
    await page.act(async () => {
      await post(`${SPIKES}/${spike.id}/skip`, { start_datetime });
      say(`“${spike.name}” is left out ${time(start_datetime)}.`);
    });
    await page.refresh();
  }
}

/** @param {Page} page @param {Spike} spike @param {() => void} [then] */
async function drop(page, spike, then) {
  const isActive = status(spike, now()) === 'active';
  if (await ask({
    title: `Delete “${spike.name}”?`,
    text: `${isActive ? 'It ends at once. ' : ''}This cannot be undone.`, yes: 'Delete', danger: true,
  }) && await page.act(() => remove(`${SPIKES}/${spike.id}`))) {
    say(`Deleted “${spike.name}”.`);
    await (then ? then() : page.refresh());
  }
}

/**
 * Buttons for what can be done with a spike now.
 * @param {Page} page @param {Spike} spike @param {{edit?: boolean, then?: () => void}} [how]
 */
export function deeds(page, spike, { edit = false, then } = {}) {
  if (!session.canChange) {
    return nothing;
  }
  const state = status(spike, now());
  const button = (/** @type {string} */ text, /** @type {() => void} */ press, danger = '') => html`
    <button class="button small ${danger}" ?disabled=${page.isBusy} aria-label="${text} ${spike.name}" @click=${press}>${text}</button>`;
  return html`
    ${spike.recurrence ? state === 'expired' ? nothing : button(state === 'active' ? 'Skip this one' : 'Skip next', () => skip(page, spike)) : html`
    ${state === 'active' ? button('Stop now', () => stop(page, spike), 'danger') : nothing}
    ${state === 'expired' ? nothing : button('+1 h', () => extend(page, spike))}`}
    ${edit ? html`<a class="button small" aria-label="Edit ${spike.name}" href="/ui/spikes/${spike.id}">Edit</a>` : nothing}
    <a class="button small" aria-label="Duplicate ${spike.name}" href="/ui/spikes/new?like=${spike.id}">Duplicate</a>
    ${button('Delete', () => drop(page, spike, then))}`;
}
