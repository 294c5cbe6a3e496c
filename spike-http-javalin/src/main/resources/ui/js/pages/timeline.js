import { html, nothing } from 'lit';
import { COLLECTIONS, get, list, now, Problem, SPIKES, truth } from '../lib/api.js';
import { empty, searchOf } from '../lib/parts.js';
import { filter, query } from '../lib/router.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';
import { count } from '../lib/words.js';
import '../components/spike-timeline.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** @type {[number, string][]} */
const SPANS = [[3 * HOUR, '3 hours'], [12 * HOUR, '12 hours'], [DAY, '1 day'], [3 * DAY, '3 days'], [7 * DAY, '1 week'], [28 * DAY, '4 weeks']];

/** How many occurrences come at once, and how often is asked for them. */
const PART = 500;
const PARTS = 4;

/** Of how many collections it is asked what is gone. */
const MOST_TRUTHS = 20;

/** When a spike that recurs is at work; what is beyond all measure is one stretch. @param {Spike} spike @param {string} from @param {string} to */
async function occurrences({ id }, from, to) {
  /** @type {import('../components/spike-timeline.js').Stretch[]} */
  const all = [];
  for (let since = from, i = 0; since < to && i < PARTS; i++) {
    const part = /** @type {Occurrence[]} */ (await get(`${SPIKES}/${id}/occurrences?from=${since}&to=${to}`));
    all.push(...part);
    since = part.length < PART ? to : part[PART - 1].end_datetime;
    if (i === PARTS - 1 && since < to) {
      all.push({ start_datetime: since, end_datetime: to, isMore: true });
    }
  }
  return all;
}

class TimelinePage extends Page {
  /** @type {Collection[]} */
  collections = [];
  /** @type {Spike[]} */
  spikes = [];
  /** When those that recur are at work, by their ids. @type {Map<number, import('../components/spike-timeline.js').Stretch[]>} */
  stretches = new Map();
  /** When spikes were at work that are gone, by collection. @type {Map<number, Band[]>} */
  gone = new Map();
  began = now();

  get heading() {
    return 'Timeline';
  }

  get ticks() {
    return true;
  }

  /** @returns {import('../lib/live.js').Thing[]} */
  get watches() {
    return ['collections', 'spikes'];
  }

  get span() {
    return Number(query().get('span')) || DAY;
  }

  get from() {
    return Date.parse(query().get('from') ?? '') || Math.floor((this.began - this.span / 4) / 60_000) * 60_000;
  }

  async read() {
    const [from, to] = [this.from, this.from + this.span].map((moment) => new Date(moment).toISOString());
    const [collections, spikes] = await Promise.all([list(COLLECTIONS), list(`${SPIKES}?from=${from}&to=${to}`)]);
    const recurring = /** @type {Spike[]} */ (spikes).filter(({ recurrence }) => recurrence);
    // One that was deleted meanwhile is not missed.
    const all = await Promise.all(recurring.map((spike) => occurrences(spike, from, to).catch((failure) => {
      if (failure instanceof Problem && failure.status === 404) {
        return [];
      }
      throw failure;
    })));
    this.stretches = new Map(recurring.map(({ id }, i) => [id, all[i]]));
    [this.collections, this.spikes] = [collections, spikes];
    this.gone = await this.#gone(from, new Date(Math.min(Date.parse(to), now())).toISOString());
  }

  /** @param {string} from @param {string} until */
  async #gone(from, until) {
    const there = new Set(this.spikes.map(({ id }) => id));
    const asked = from < until ? this.collections.slice(0, MOST_TRUTHS) : [];
    const past = await Promise.all(asked.map(({ id }) => truth(id, from, until).catch(() => [])));
    return new Map(asked.map(({ id }, i) => [id, past[i].filter(({ spike_id: spike }) => spike !== undefined && !there.has(spike))]));
  }

  /** @param {Record<string, string>} values */
  #look(values) {
    filter(values);
    this.refresh();
  }

  /** @param {number} by */
  #shift(by) {
    this.#look({ from: new Date(this.from + by * this.span).toISOString() });
  }

  content() {
    if (this.collections.length === 0) {
      return html`<div class="head"><h1>Timeline</h1></div>${empty('No lanes yet', 'Every collection gets a lane here, with its spikes on it.',
        html`<a class="button" href="/ui/collections">Begin with a collection</a>`)}`;
    }
    const sought = (query().get('q') ?? '').toLowerCase();
    const shown = this.collections.filter(({ name }) => name.toLowerCase().includes(sought));
    return html`
      <div class="head">
        <div><h1>Timeline</h1>${session.canChange ? html`<p class="quiet">Drag over an empty stretch to plan a spike there.</p>` : nothing}</div>
        ${session.canChange ? html`<div class="actions"><a class="button primary" data-new href="/ui/spikes/new">New spike</a></div>` : nothing}
      </div>
      <div class="filters">
        ${searchOf('Search collections', () => this.requestUpdate())}
        <div class="actions tight">
          <button class="button small" aria-label="Earlier" @click=${() => this.#shift(-0.5)}>←</button>
          <button class="button small" @click=${() => { this.began = now(); this.#look({ from: '' }); }}>Now</button>
          <button class="button small" aria-label="Later" @click=${() => this.#shift(0.5)}>→</button></div>
        <label class="inline">Show <select @change=${(/** @type {{target: HTMLSelectElement}} */ { target }) => this.#look({ span: target.value })}>
          ${SPANS.map(([span, text]) => html`<option value=${span} ?selected=${span === this.span}>${text}</option>`)}</select></label>
        <span class="quiet" role="status">${count(this.spikes.length, 'spike')}</span>
      </div>
      <div class="lanes"><spike-timeline .collections=${shown} .spikes=${this.spikes} .stretches=${this.stretches} .gone=${this.gone} .from=${this.from} .span=${this.span}></spike-timeline></div>`;
  }

  tick() {
    /** @type {import('../components/spike-timeline.js').SpikeTimeline | null} */ (this.querySelector('spike-timeline'))?.requestUpdate();
  }
}
customElements.define('timeline-page', TimelinePage);
