// Times, lengths and rules in words.
import { ownZone } from './zone.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} zone @param {boolean} withSeconds */
function format(zone, withSeconds) {
  const key = zone + withSeconds;
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
    hour: '2-digit', minute: '2-digit', second: withSeconds ? '2-digit' : undefined,
  });
  formats.set(key, known);
  return known;
}

/** A moment in the zone of the reader. @param {string | number} moment @param {string} [zone] */
export function time(moment, zone = ownZone()) {
  const at = new Date(moment);
  return format(zone, at.getUTCSeconds() !== 0).format(at).replaceAll(',', '');
}

/** A moment for the eyes of machines and of people who compare. @param {string | number} moment */
export const utc = (moment) => `${new Date(moment).toISOString().replace('T', ' ').replace(/(\.000)?Z$/, '')} UTC`;

/** A length by its two largest units. @param {number} millis */
export function length(millis) {
  const units = /** @type {[number, string][]} */ ([[DAY, 'd'], [HOUR, 'h'], [MINUTE, 'min'], [SECOND, 's']]);
  let rest = Math.max(0, Math.round(millis / SECOND) * SECOND);
  const words = [];
  const first = units.findIndex(([size]) => rest >= size);
  if (first < 0) {
    return '0 s';
  }
  for (const [size, unit] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) {
      words.push(`${count} ${unit}`);
    }
  }
  return words.join(' ');
}

/** The occurrence that runs at a moment or comes next; the window of a spike that does not recur. @param {Occurrence & {next_occurrences?: Occurrence[]}} spike @param {number} at @returns {Occurrence} */
export const occurrence = (spike, at) => spike.next_occurrences?.find((each) => at < Date.parse(each.end_datetime)) ?? spike;

/** @param {Occurrence & {next_occurrences?: Occurrence[]}} spike @param {number} at @returns {Status} */
export function status(spike, at) {
  const { start_datetime: start, end_datetime: end } = occurrence(spike, at);
  return at < Date.parse(start) ? 'scheduled' : at < Date.parse(end) ? 'active' : 'expired';
}

/** What comes next for a spike, and when. @param {Spike} spike @param {number} at */
export function countdown(spike, at) {
  const next = occurrence(spike, at);
  const start = Date.parse(next.start_datetime);
  const end = Date.parse(next.end_datetime);
  return {
    scheduled: `begins in ${length(start - at)}`,
    active: `ends in ${length(end - at)}`,
    expired: `ended ${length(at - end)} ago`,
  }[status(spike, at)];
}

/** How long ago, or "never". @param {string | null} moment @param {number} at */
export const ago = (moment, at) => {
  if (moment === null) {
    return 'never';
  }
  const passed = at - Date.parse(moment);
  return passed < MINUTE ? 'just now' : `${length(passed)} ago`;
};

/** @type {Record<ValueType, string>} */
export const KINDS = {
  NUMBER_RANGE: 'Whole number in a range',
  FLOAT_RANGE: 'Decimal number in a range',
  INCREMENT: 'Counter going up',
  DECREMENT: 'Counter going down',
  NUMBER_FIXED: 'Fixed whole number',
  FLOAT_FIXED: 'Fixed decimal number',
  TEXT_FIXED: 'Fixed text',
  EPOCH_NOW: 'Time now, in seconds since 1970',
  SINE: 'Wave: sine',
  SAWTOOTH: 'Wave: sawtooth',
  SQUARE: 'Wave: square',
  TRIANGLE: 'Wave: triangle',
  DAILY: 'Course of a day',
  WEEKLY: 'Course of a week',
  RANDOM_WALK: 'Random walk',
  NORMAL: 'Around a mean',
  SEQUENCE: 'One of a list after the other',
  REPLAY: 'Recorded series, over and over',
  EXPRESSION: 'Computed from other fields',
};

/**
 * The members of each kind of value, as a form asks for them.
 * @typedef {{name: MemberName, label: string, kind: 'text' | 'whole' | 'decimal' | 'points' | 'numbers' | 'lines', optional?: boolean, fallback?: string, scales?: boolean, hint?: string}} Member
 * @type {Record<ValueType, Member[]>}
 */
export const MEMBERS = (() => {
  /** @type {Member} */
  const hold = { name: 'hold_seconds', label: 'Holds for (s)', kind: 'decimal', optional: true };
  /** @type {Member[]} */
  const finish = [
    { name: 'places', label: 'Decimal places', kind: 'whole', optional: true },
    { name: 'noise', label: 'Noise (deviation)', kind: 'decimal', fallback: '0' },
  ];
  /** @type {Member[]} */
  const bounds = [
    { name: 'min', label: 'Lowest', kind: 'decimal', scales: true },
    { name: 'max', label: 'Highest', kind: 'decimal', scales: true },
  ];
  /** @type {Member[]} */
  const wave = [...bounds,
    { name: 'period_seconds', label: 'Period (s)', kind: 'decimal', fallback: '3600' },
    { name: 'phase_seconds', label: 'Begins later by (s)', kind: 'decimal', fallback: '0' }, ...finish];
  /** @param {string} day @returns {Member[]} */
  const profile = (day) => [
    { name: 'zone', label: 'Time zone', kind: 'text', fallback: ownZone() },
    { name: 'points', label: 'Points', kind: 'points', fallback: `${day}00:00=10 ${day}12:00=90`, hint: 'Times and values, such as ' + day + '08:30=40' }, ...finish];
  /** @type {Member} */
  const every = { name: 'every_seconds', label: 'Each lasts (s)', kind: 'decimal', fallback: '60' };
  /** @type {Member} */
  const from = { name: 'from_datetime', label: 'Begins at', kind: 'text', fallback: '1970-01-01T00:00:00Z' };
  /** @type {Member[]} */
  const counter = [
    { name: 'start_number', label: 'Start', kind: 'decimal' },
    { name: 'step_number', label: 'Step', kind: 'decimal', scales: true },
    { name: 'reset_number', label: 'Starts again past', kind: 'decimal', optional: true },
    { name: 'randomization_percentage', label: 'Step strays by (%)', kind: 'decimal', fallback: '0' },
  ];
  return {
    TEXT_FIXED: [{ name: 'fixed_value_text', label: 'Text', kind: 'text' }],
    NUMBER_FIXED: [{ name: 'fixed_value_number', label: 'Number', kind: 'whole', scales: true }],
    FLOAT_FIXED: [{ name: 'fixed_value_float', label: 'Number', kind: 'decimal', scales: true }],
    EPOCH_NOW: [],
    NUMBER_RANGE: [
      { name: 'range_start_number', label: 'Lowest', kind: 'whole', scales: true },
      { name: 'range_end_number', label: 'Highest', kind: 'whole', scales: true }, hold,
    ],
    FLOAT_RANGE: [
      { name: 'range_start_float', label: 'Lowest', kind: 'decimal', scales: true },
      { name: 'range_end_float', label: 'Highest', kind: 'decimal', scales: true },
      { name: 'float_precision', label: 'Decimal places', kind: 'whole', fallback: '2' }, hold,
    ],
    INCREMENT: counter,
    DECREMENT: counter,
    SINE: wave,
    SAWTOOTH: wave,
    SQUARE: wave,
    TRIANGLE: wave,
    DAILY: profile(''),
    WEEKLY: profile('mon-'),
    RANDOM_WALK: [...bounds, { name: 'step', label: 'Step (deviation)', kind: 'decimal', scales: true }, { ...every, fallback: '1' }, ...finish],
    NORMAL: [
      { name: 'mean', label: 'Mean', kind: 'decimal', scales: true },
      { name: 'deviation', label: 'Deviation', kind: 'decimal', scales: true },
      ...bounds.map((bound) => ({ ...bound, optional: true })), ...finish],
    SEQUENCE: [{ name: 'values', label: 'Numbers', kind: 'numbers', hint: 'Parted by blanks' }, every, from,
      { name: 'at_end', label: 'At its end', kind: 'text', fallback: 'repeat', hint: 'repeat or hold' }, ...finish],
    REPLAY: [{ name: 'csv', label: 'Series', kind: 'lines', hint: 'Seconds,value and so on, such as 0,1 10,5 30,2' },
      { name: 'length_seconds', label: 'Begins anew after (s)', kind: 'decimal' }, from, ...finish],
    EXPRESSION: [{ name: 'expression', label: 'Expression', kind: 'text', hint: 'Of fields of the same half, such as requests * 0.02' }, ...finish],
  };
})();

/** A member as a form shows it. @param {Member} member @param {Members} thing */
export function written({ name, kind }, thing) {
  const value = thing[name] ?? '';
  return !Array.isArray(value) ? kind === 'lines' ? String(value).replaceAll('\n', ' ') : String(value)
    : value.map((each) => typeof each === 'number' ? each : `${each.at}=${each.value}`).join(' ');
}

/** What a form's text means to the service. @param {Member} member @param {string} text */
export function meant({ kind }, text) {
  const parts = text.trim().split(/\s+/);
  switch (text === '' ? '' : kind) {
    case '': return null;
    case 'text': return text;
    case 'lines': return parts.join('\n');
    case 'numbers': return parts.map(Number);
    case 'points': return parts.map((part) => ({ at: part.split('=')[0], value: Number(part.split('=')[1]) }));
    default: return Number(text);
  }
}

/** How a form asks for a member. @param {Member} member */
export const asked = ({ kind, hint }) => ({ hint,
  ...(kind === 'whole' || kind === 'decimal' ? { type: 'number', step: kind === 'whole' ? '1' : 'any' } : {}) });

/** Whether a field yields numbers that mean an amount. @param {{value_type: ValueType}} field */
export const isNumber = (field) => MEMBERS[field.value_type].some(({ kind }) => kind !== 'text');

/** @param {unknown} seconds */
const lasting = (seconds) => Number(seconds) < 1 ? `${seconds} s` : length(Number(seconds) * SECOND);

/** @param {string} text */
const shortened = (text) => text.length > 60 ? `${text.slice(0, 60)} …` : text;

/** What a field does, in one short line. @param {Members & {value_type: ValueType}} field */
export function rule(field) {
  const jitter = Number(field.randomization_percentage) ? `, strays ${field.randomization_percentage} %` : '';
  const again = field.reset_number == null ? '' : `, again past ${field.reset_number}`;
  const held = field.hold_seconds == null ? '' : `, held for ${lasting(field.hold_seconds)}`;
  const noise = Number(field.noise) ? `, noise ${field.noise}` : '';
  switch (field.value_type) {
    case 'TEXT_FIXED': return `“${field.fixed_value_text}”`;
    case 'NUMBER_FIXED': return `${field.fixed_value_number}`;
    case 'FLOAT_FIXED': return `${field.fixed_value_float}`;
    case 'EPOCH_NOW': return 'now';
    case 'NUMBER_RANGE': return `${field.range_start_number} … ${field.range_end_number}${held}`;
    case 'FLOAT_RANGE': return `${field.range_start_float} … ${field.range_end_float}, ${field.float_precision} places${held}`;
    case 'INCREMENT': return `${field.start_number}, +${field.step_number} each${again}${jitter}`;
    case 'DECREMENT': return `${field.start_number}, −${field.step_number} each${again}${jitter}`;
    case 'DAILY': case 'WEEKLY': return `${shortened(written({ name: 'points', label: '', kind: 'points' }, field))}, ${field.zone}${noise}`;
    case 'NORMAL': return `${field.mean} ± ${field.deviation}${noise}`;
    case 'SEQUENCE': return `${shortened(written({ name: 'values', label: '', kind: 'numbers' }, field))}, ${lasting(field.every_seconds)} each${noise}`;
    case 'EXPRESSION': return `${shortened(String(field.expression))}${noise}`;
    case 'REPLAY': return `again after ${lasting(field.length_seconds)}${noise}`;
    case 'RANDOM_WALK': return `${field.min} … ${field.max}, ± ${field.step} after ${lasting(field.every_seconds)}${noise}`;
    default: return `${field.min} … ${field.max}, period ${lasting(field.period_seconds)}${noise}`;
  }
}

/** A word with its number. @param {number} number @param {string} word */
export const count = (number, word) => `${number.toLocaleString('en-GB')} ${word}${number === 1 ? '' : 's'}`;
