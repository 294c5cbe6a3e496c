// What a field yields over time, and faintly behind it what it would yield without the spike.
import { html, nothing, svg } from 'lit';
import { marks, times } from '../lib/axis.js';
import { Drawing } from '../lib/view.js';
import { time } from '../lib/words.js';
import { ownZone } from '../lib/zone.js';

const HEIGHT = 150;
const LEFT = 56;
const RIGHT = 12;
const TOP = 8;
const BOTTOM = 22;

/** @typedef {(value: number) => number} Scale */

export class ValueChart extends Drawing {
  static properties = { preview: { attribute: false }, field: { attribute: false }, zone: { attribute: false }, now: { attribute: false } };

  #at = -1;
  #drawn = { key: /** @type {unknown[]} */ ([]), picture: /** @type {unknown} */ (nothing) };

  constructor() {
    super();
    /** @type {Course | null} */
    this.preview = null;
    /** @type {PreviewedField | null} */
    this.field = null;
    this.zone = ownZone();
    this.now = 0;
  }

  /** @param {Course} preview */
  #x(preview) {
    const from = Date.parse(preview.from);
    const span = Date.parse(preview.to) - from;
    const room = Math.max(1, this.width - LEFT - RIGHT);
    return (/** @type {number} */ moment) => LEFT + (moment - from) / span * room;
  }

  render() {
    const { preview, field } = this;
    if (!preview || !field) {
      return nothing;
    }
    const key = [preview, field, this.width, this.zone];
    if (key.some((each, i) => each !== this.#drawn.key[i])) {
      this.#drawn = { key, picture: this.#draw(preview, field) };
    }
    const x = this.#x(preview);
    const index = this.#at;
    const moment = (preview.times_epoch[index] ?? 0) * 1000;
    return html`
      <p class="chart-head"><code>${field.field_name}</code>
        <span class="count quiet">${index >= 0 ? `${time(moment, this.zone)}: ${this.#reading(field, index)}` : ''}</span></p>
      <svg class="chart" height=${HEIGHT} width=${this.width} role="img" aria-label=${this.#words(preview, field)}
        @pointermove=${this.#point} @pointerleave=${() => { this.#at = -1; this.requestUpdate(); }}>
        ${this.#drawn.picture}
        ${this.now > Date.parse(preview.from) && this.now < Date.parse(preview.to) ? svg`
          <g class="now"><line x1=${x(this.now)} x2=${x(this.now)} y1=${TOP} y2=${HEIGHT - BOTTOM}></line></g>` : nothing}
        ${index >= 0 ? svg`<line class="cursor" x1=${x(moment)} x2=${x(moment)} y1=${TOP} y2=${HEIGHT - BOTTOM}></line>` : nothing}
      </svg>`;
  }

  /** @param {PreviewedField} field @param {number} index */
  #reading(field, index) {
    const [value, base] = [field.values[index], field.base[index]];
    return value === base ? `${value ?? 'nothing'}` : `${value ?? 'nothing'} instead of ${base ?? 'nothing'}`;
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const { preview } = this;
    if (preview) {
      const x = this.#x(preview);
      const far = (/** @type {number} */ moment) => Math.abs(x(moment * 1000) - event.offsetX);
      const next = preview.times_epoch.findIndex((moment) => x(moment * 1000) > event.offsetX);
      const after = next < 0 ? preview.times_epoch.length - 1 : next;
      const before = Math.max(0, after - 1);
      this.#at = far(preview.times_epoch[before]) < far(preview.times_epoch[after]) ? before : after;
      this.requestUpdate();
    }
  }

  /** The chart for those who do not see it. @param {Course} preview @param {PreviewedField} field */
  #words(preview, field) {
    const range = (/** @type {(number | null)[]} */ values) => {
      const known = values.filter((value) => value !== null);
      return known.length === 0 ? 'nothing' : `${known.reduce((a, b) => Math.min(a, b))} to ${known.reduce((a, b) => Math.max(a, b))}`;
    };
    const tried = preview.spikes.find((spike) => spike.is_previewed) ?? preview.spikes[0];
    if (!tried) {
      return `${field.field_name}: ${range(field.values)}`;
    }
    const end = tried.first_sample + tried.samples;
    return `${field.field_name}: during ${tried.name === 'preview' ? 'the spike' : tried.name} ${range(field.values.slice(tried.first_sample, end))}, `
      + `before it ${range(field.values.slice(0, tried.first_sample))}, after it ${range(field.values.slice(end))}`;
  }

  /** @param {Course} preview @param {PreviewedField} field */
  #draw(preview, field) {
    let low = Infinity;
    let high = -Infinity;
    for (const series of [field.values, field.base]) {
      for (const value of series) {
        if (value !== null) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (low > high) {
      return nothing;
    }
    const air = (high - low || Math.abs(high) || 1) * 0.08;
    [low, high] = [low - air, high + air];
    const x = this.#x(preview);
    /** @type {Scale} */
    const y = (value) => HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
    const from = Date.parse(preview.from);
    const to = Date.parse(preview.to);
    const all = preview.times_epoch.length;
    return svg`
      ${(preview.bands ?? preview.spikes).map(({ name, start_datetime, end_datetime }) => {
        const left = x(Math.max(from, Date.parse(start_datetime)));
        const wide = Math.max(0, x(Math.min(to, Date.parse(end_datetime))) - left);
        const most = Math.floor((wide - 8) / 7);
        return svg`<rect class="band" x=${left} y=${TOP} width=${wide} height=${HEIGHT - TOP - BOTTOM}><title>${name}</title></rect>
          ${preview.bands && most > 1 ? svg`<text class="mark of-band" x=${left + 4} y=${TOP + 11}>${name.length > most ? `${name.slice(0, most - 1)}…` : name}</text>` : nothing}`;
      })}
      ${marks(low, high, 4).map(({ at, text }) => svg`
        <line class="rule" x1=${LEFT} x2=${this.width - RIGHT} y1=${y(at)} y2=${y(at)}></line>
        <text class="mark" x=${LEFT - 8} y=${y(at) + 4} text-anchor="end">${text}</text>`)}
      ${times(from, to, this.width / 110, this.zone).map(({ at, text }) => svg`
        <text class="mark" x=${x(at)} y=${HEIGHT - 6} text-anchor="middle">${text}</text>`)}
      <path class="base" d=${this.#path(preview, field.base, x, y, 0, all)}></path>
      <path class="line" d=${this.#path(preview, field.values, x, y, 0, all)}></path>
      ${preview.spikes.map((spike) => svg`
        <path class="line under" d=${this.#path(preview, field.values, x, y, spike.first_sample, spike.first_sample + spike.samples)}></path>`)}
      ${preview.isPolled ? preview.times_epoch.map((moment, i) => {
        const value = field.values[i];
        const isUnder = preview.spikes.some(({ first_sample: first, samples }) => i >= first && i < first + samples);
        return value === null ? nothing : svg`<circle class="dot ${isUnder ? 'under' : ''}" cx=${x(moment * 1000)} cy=${y(value)} r="2.5"></circle>`;
      }) : nothing}`;
  }

  /**
   * A line through points; where many share a column of pixels, the lowest and the highest of them.
   * @param {Course} preview @param {(number | null)[]} values @param {Scale} x @param {Scale} y
   * @param {number} first @param {number} end
   */
  #path(preview, values, x, y, first, end) {
    let path = '';
    let isDown = false;
    let column = NaN;
    let low = 0;
    let high = 0;
    const flush = () => {
      if (!Number.isNaN(column)) {
        const top = y(high).toFixed(1);
        path += `${isDown ? 'L' : 'M'}${column} ${top}`;
        if (low !== high) {
          path += `V${y(low).toFixed(1)}`;
        }
        isDown = true;
        column = NaN;
      }
    };
    const grain = preview.times_epoch.length > this.width ? 1 : 10;
    for (let i = first; i < end; i++) {
      const value = values[i];
      if (value === null) {
        flush();
        isDown = false;
        continue;
      }
      const at = Math.round(x(preview.times_epoch[i] * 1000) * grain) / grain;
      if (at === column) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      } else {
        flush();
        column = at;
        low = high = value;
      }
    }
    flush();
    return path;
  }
}
customElements.define('value-chart', ValueChart);
