// Spikes of all collections over time, a lane for each. A drag over an empty stretch plans one.
import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { now } from '../lib/api.js';
import { times } from '../lib/axis.js';
import { go } from '../lib/router.js';
import { session } from '../lib/session.js';
import { Drawing } from '../lib/view.js';
import { count, status, time } from '../lib/words.js';
import { ownZone } from '../lib/zone.js';

const AXIS = 26;
const LANE = 48;
const BAR = 22;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CLICK = 6;

/** @typedef {{lane: number, from: number, to: number}} Drag */
/** @typedef {Occurrence & {isMore?: boolean}} Stretch */

/** When a spike is; to say it of a thousand at each step takes longer than to draw them. @type {WeakMap<Stretch, string>} */
const said = new WeakMap();

/** @param {Stretch} spike */
function words(spike) {
  const known = said.get(spike) ?? `${time(spike.start_datetime)} to ${time(spike.end_datetime)}`;
  said.set(spike, known);
  return known;
}

export class SpikeTimeline extends Drawing {
  static properties = {
    collections: { attribute: false }, spikes: { attribute: false }, stretches: { attribute: false }, gone: { attribute: false }, from: { attribute: false }, span: { attribute: false },
  };

  /** @type {Drag | null} */
  #drag = null;

  constructor() {
    super();
    /** @type {Collection[]} */
    this.collections = [];
    /** @type {Spike[]} */
    this.spikes = [];
    /** When those that recur are at work. @type {Map<number, Stretch[]>} */
    this.stretches = new Map();
    /** When spikes were at work that are gone, by collection. @type {Map<number, Band[]>} */
    this.gone = new Map();
    this.from = 0;
    this.span = HOUR;
  }

  /** @param {number} moment */
  #x(moment) {
    return (moment - this.from) / this.span * this.width;
  }

  /** A round moment at a place. @param {number} x */
  #moment(x) {
    const grain = this.span <= 6 * HOUR ? MINUTE : this.span <= 26 * HOUR ? 5 * MINUTE : this.span <= 4 * 24 * HOUR ? 15 * MINUTE : HOUR;
    return Math.round((this.from + x / this.width * this.span) / grain) * grain;
  }

  render() {
    if (this.width === 0) {
      return nothing;
    }
    const height = AXIS + this.collections.length * LANE;
    const at = this.#x(now());
    return html`
      <svg class="timeline" width=${this.width} height=${height} role="group" aria-label="Spikes over time"
        @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#cancel}>
        ${times(this.from, this.from + this.span, this.width / 90, ownZone()).map((mark) => svg`
          <line class="rule" x1=${this.#x(mark.at)} x2=${this.#x(mark.at)} y1=${AXIS - 6} y2=${height}></line>
          <text class="mark" x=${this.#x(mark.at)} y="13" text-anchor="middle">${mark.text}</text>`)}
        ${this.collections.map(({ name }, i) => svg`
          <rect class="lane" data-lane=${i} x="0" y=${AXIS + i * LANE} width=${this.width} height=${LANE}></rect>
          <text class="name" x="8" y=${AXIS + i * LANE + 15}>${name}</text>`)}
        ${this.collections.map(({ id }, i) => (this.gone.get(id) ?? []).map((band) => svg`
          <g class="bar-of expired gone">${this.#bar(band.name, band, band, AXIS + i * LANE + 20)}<title>${band.name}: ${words(band)}. It is gone.</title></g>`))}
        ${this.#bars()}
        ${this.#drag ? this.#dragged(this.#drag) : nothing}
        ${at >= 0 && at <= this.width ? svg`
          <g class="now" pointer-events="none"><line x1=${at} x2=${at} y1=${AXIS - 8} y2=${height}></line><circle cx=${at} cy=${AXIS - 8} r="3"></circle></g>` : nothing}
      </svg>`;
  }

  #bars() {
    const lanes = new Map(this.collections.map(({ id }, i) => [id, i]));
    const at = now();
    const there = this.spikes.filter((spike) => lanes.has(spike.collection_id));
    // What is at work lies above what it overlaps.
    there.sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
    return repeat(there, ({ id }) => id, (spike) => {
      const top = AXIS + (lanes.get(spike.collection_id) ?? 0) * LANE + 20;
      const state = status(spike, at);
      const stretches = this.stretches.get(spike.id);
      const when = spike.recurrence ? spike.recurrence.in_words : words(spike);
      return svg`
        <a class="bar-of ${state}" href="/ui/spikes/${spike.id}"
          aria-label="${spike.name} on ${spike.collection_name}, ${state}, ${when}${stretches ? `, ${count(stretches.length, 'time')} here` : ''}">
          ${stretches ? this.#joined(stretches).map(([first, last]) => svg`
            <g class="bar-of ${status({ ...first, end_datetime: last.end_datetime }, at)}">${this.#bar(spike.name, first, last, top)}
              ${first === last ? svg`<title>${spike.name}: ${words(first)}. It recurs, so it is not moved here but on its page.</title>` : nothing}</g>`) : this.#bar(spike.name, spike, spike, top)}
          <title>${spike.name}: ${when}${stretches ? '. It recurs, so it is not moved here but on its page.' : ''}</title>
        </a>`;
    });
  }

  /** Those which are too near to be told apart are one, from the first to the last. @param {Stretch[]} stretches */
  #joined(stretches) {
    /** @type {[Stretch, Stretch][]} */
    const joined = [];
    let right = -Infinity;
    for (const each of stretches) {
      const left = this.#x(Date.parse(each.start_datetime));
      if (left < right + 1 && !each.isMore) {
        joined[joined.length - 1][1] = each;
      } else {
        joined.push([each, each]);
      }
      right = Math.max(left + 4, this.#x(Date.parse(each.end_datetime)));
    }
    return joined;
  }

  /** @param {string} name @param {Stretch} first @param {Stretch} last @param {number} top */
  #bar(name, first, last, top) {
    const left = Math.max(-4, this.#x(Date.parse(first.start_datetime)));
    const right = Math.min(this.width + 4, this.#x(Date.parse(last.end_datetime)));
    // What stays as long as it was is not drawn anew for a millionth of a pixel.
    const wide = Math.max(4, Math.round((right - left) * 10) / 10);
    const most = Math.floor((wide - 12) / 7);
    return svg`
      <rect class=${first.isMore ? 'more' : nothing} x=${left} y=${top} width=${wide} height=${BAR} rx="4"></rect>
      ${most >= 2 ? svg`<text x=${Math.max(left, 0) + 6} y=${top + 15}>${name.length > most ? `${name.slice(0, most - 1)}…` : name}</text>` : nothing}`;
  }

  /** @param {Drag} drag */
  #dragged({ lane, from, to }) {
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    const words = `${time(this.#moment(left))} – ${time(this.#moment(right))}`;
    const onRight = left > this.width / 2;
    return svg`
      <rect class="dragged" x=${left} y=${AXIS + lane * LANE + 20} width=${right - left} height=${BAR} rx="4"></rect>
      <text class="mark" x=${onRight ? right : left} y=${AXIS + lane * LANE + 15} text-anchor=${onRight ? 'end' : 'start'}>${words}</text>`;
  }

  /** @param {PointerEvent} event */
  #at(event) {
    return event.clientX - this.getBoundingClientRect().left;
  }

  /** @param {PointerEvent} event */
  #down(event) {
    const { target } = event;
    const lane = target instanceof SVGRectElement ? target.dataset.lane : undefined;
    if (lane !== undefined && session.canChange && event.button === 0) {
      const x = this.#at(event);
      this.#drag = { lane: Number(lane), from: x, to: x };
      /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    }
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (this.#drag) {
      this.#drag = { ...this.#drag, to: Math.min(this.width, Math.max(0, this.#at(event))) };
      this.requestUpdate();
    }
  }

  #up() {
    const drag = this.#drag;
    this.#cancel();
    if (drag && Math.abs(drag.to - drag.from) > CLICK) {
      const [start, end] = [drag.from, drag.to].sort((a, b) => a - b).map((x) => new Date(this.#moment(x)).toISOString());
      go(`/ui/spikes/new?${new URLSearchParams({ collection: String(this.collections[drag.lane].id), start, end })}`);
    }
  }

  #cancel() {
    this.#drag = null;
    this.requestUpdate();
  }
}
customElements.define('spike-timeline', SpikeTimeline);
