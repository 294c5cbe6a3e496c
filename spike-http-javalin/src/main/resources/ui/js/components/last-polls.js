// What machines were given last, as it comes: a chart of each number, and who asked when.
import { html, nothing } from 'lit';
import { COLLECTIONS, get, isConnectionLost, now, Problem, truth, Unreachable } from '../lib/api.js';
import { copyLine, curl } from '../lib/parts.js';
import { View } from '../lib/view.js';
import { count, isNumber, length, time } from '../lib/words.js';
import './value-chart.js';

const PAUSE = 2000;
const FEW = { charts: 4, rows: 8 };
/** @type {CollectionType[]} */
const TYPES = ['Performance', 'Configuration'];

/** From when to when polls are. @param {Poll[]} polls from old to new */
function period(polls) {
  const [from, last] = [polls[0].at, polls[polls.length - 1].at];
  return { from, to: new Date(Math.max(Date.parse(last), Date.parse(from) + 1000)).toISOString() };
}

/** Polls of Performance as charts take them. @param {Poll[]} polls from old to new @param {Band[]} bands @returns {Course} */
function course(polls, bands) {
  /** @type {PreviewedSpike[]} */
  const spikes = [];
  polls.forEach(({ at, spike }, i) => {
    const known = spikes[spikes.length - 1];
    if (spike && spike.id === polls[i - 1]?.spike?.id) {
      known.samples++;
      known.end_datetime = at;
    } else if (spike) {
      spikes.push({ ...spike, start_datetime: at, end_datetime: at, is_previewed: false, first_sample: i, samples: 1 });
    }
  });
  return { ...period(polls), times_epoch: polls.map(({ at }) => Date.parse(at) / 1000), spikes, bands, isPolled: true };
}

class LastPolls extends View {
  static properties = { collection: { attribute: false } };

  /** @type {Poll[] | null} */
  polls = null;
  /** When spikes were at work while these were answered. @type {Band[]} */
  bands = [];
  isWhole = false;
  #isAsking = false;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #asking;

  constructor() {
    super();
    /** @type {Collection | null} */
    this.collection = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#asking = setInterval(() => this.#ask(), PAUSE);
    this.#ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#asking);
  }

  async #ask() {
    if (document.hidden || isConnectionLost() || this.#isAsking || !this.collection) {
      return;
    }
    this.#isAsking = true;
    try {
      const polls = /** @type {Poll[]} */ (await get(`${COLLECTIONS}/${this.collection.id}/polls`));
      const { from, to } = polls.some(({ spike }) => spike) ? period([...polls].reverse()) : { from: '', to: '' };
      this.bands = from ? await truth(this.collection.id, from, to) : [];
      this.polls = polls;
      this.requestUpdate();
    } catch (failure) {
      // That nobody answers, the shell tells; that the collection is gone, the page does.
      if (!(failure instanceof Problem || failure instanceof Unreachable)) {
        throw failure;
      }
    } finally {
      this.#isAsking = false;
    }
  }

  render() {
    const { collection, polls } = this;
    if (!collection || !polls) {
      return nothing;
    }
    const ways = TYPES.filter((type) => collection.fields.some((field) => field.collection_type === type));
    return html`
      <div class="head"><h2>Last polls</h2>${polls.length > 0 && polls.some(({ spike }) => spike)
        ? html`<p class="legend"><span class="key line">as usual</span><span class="key under">under a spike</span></p>` : nothing}</div>
      ${polls.length === 0
        ? html`<p class="none">${ways.length > 0 ? 'No polls yet; whoever polls shows up here.' : 'Without fields there is nothing to poll.'}</p>`
        : this.#lively(collection, polls)}
      ${ways.length > 0 ? html`<p class="quiet">Poll it with an API key that reaches this collection:</p>` : nothing}
      ${ways.map((type) => copyLine(curl(collection.name, type, '$SPIKE_API_KEY'), `How machines poll ${type}`))}`;
  }

  /** @param {Collection} collection @param {Poll[]} polls */
  #lively(collection, polls) {
    const drawn = polls.filter(({ type }) => type === 'Performance').reverse();
    const fields = collection.fields.filter((field) => isNumber(field) && drawn.some(({ values }) => field.field_name in values));
    const most = this.isWhole ? Infinity : FEW.charts;
    const rows = polls.slice(0, this.isWhole ? Infinity : FEW.rows);
    return html`
      ${fields.length > 0 ? this.#charts(drawn, fields.slice(0, most)) : nothing}
      <div class="table"><table>
        <thead><tr><th>When</th><th>Half</th><th>Key</th><th>Spike</th></tr></thead>
        <tbody>${rows.map((poll) => this.#row(poll))}</tbody>
      </table></div>
      ${polls.length > FEW.rows || fields.length > FEW.charts ? html`
        <p><button class="button small" aria-expanded=${this.isWhole} @click=${() => { this.isWhole = !this.isWhole; this.requestUpdate(); }}>
          ${this.isWhole ? 'Show less' : `Show all ${count(polls.length, 'poll')}`}</button></p>` : nothing}`;
  }

  /** @param {Poll[]} polls @param {Field[]} fields */
  #charts(polls, fields) {
    const shown = course(polls, this.bands);
    return html`<div class="charts pairs">${fields.map(({ field_name }) => {
      const values = polls.map((poll) => poll.values[field_name] ?? null);
      return html`<value-chart .preview=${shown} .field=${{ field_name, values, base: values }}></value-chart>`;
    })}</div>`;
  }

  /** @param {Poll} poll */
  #row({ at, type, key, spike, faults }) {
    return html`<tr class=${spike ? 'under' : nothing}>
      <td class="count"><time datetime=${at} title=${time(at)}>${length(now() - Date.parse(at))} ago</time></td>
      <td>${type}</td>
      <td data-label="Key">${key ? html`${key.label} <code class="quiet">${key.prefix}</code>` : html`<span class="quiet">deleted, or somebody else’s</span>`}</td>
      <td data-label="Spike">${spike ? html`<a href="/ui/spikes/${spike.id}">${spike.name}</a>` : html`<span class="quiet">none</span>`}
        ${faults ? html`<span class="mark-changed">${faults.join(', ')}</span>` : nothing}</td>
    </tr>`;
  }
}
customElements.define('last-polls', LastPolls);
