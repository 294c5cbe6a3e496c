// Where marks belong on an axis.
import { offset } from './zone.js';

const LARGE = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });

/** Round numbers between two others. @param {number} low @param {number} high @param {number} about how many */
export function marks(low, high, about) {
  const rough = (high - low) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const all = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step / 1e6; at += step) {
    all.push({ at, text: Math.abs(at) >= 10_000 ? LARGE.format(at) : at.toFixed(Math.min(places, 10)) });
  }
  return all;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1000, 5000, 15_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
  HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY];

/**
 * Round times between two moments, as the clocks of a zone show them.
 * @param {number} from @param {number} to @param {number} about @param {string} zone
 */
export function times(from, to, about, zone) {
  const rough = (to - from) / Math.max(1, about);
  const step = STEPS.find((each) => each >= rough) ?? Math.ceil(rough / DAY) * DAY;
  const ahead = offset(from, zone);
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit',
    second: step < MINUTE ? '2-digit' : undefined });
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short' });
  const all = [];
  for (let at = Math.ceil((from + ahead) / step) * step - ahead; at <= to; at += step) {
    const text = hour.format(at);
    all.push({ at, text: step >= DAY || text === '00:00' ? day.format(at) : text });
  }
  return all;
}
