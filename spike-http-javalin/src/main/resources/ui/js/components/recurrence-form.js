// How a spike recurs, as a form holds it, and what the service says it means.
import { html, nothing } from 'lit';
import { area, choice, input } from '../lib/parts.js';
import { length, time, utc } from '../lib/words.js';
import { wall } from '../lib/zone.js';
import { Entered, momentField } from './moment-field.js';

const SECOND = 1000;

/**
 * @typedef {'cron' | 'rrule' | 'random'} How
 * @typedef {{cron: string, rrule: string, lasts: string, perDay: string, shortest: string, longest: string, seed: string, ends: string, count: string, except: string}} Texts
 * @typedef {Texts & {how: How, from: Entered, until: Entered}} Terms
 */

/** What there is to begin with: every day or week like the window. @param {How} how @param {number} start @param {number} end @param {string} zone @returns {Terms} */
export function begun(how, start, end, zone) {
  const [hour, minute] = wall(start, zone).slice(11).split(':').map(Number);
  return { how, cron: `${minute} ${hour} * * *`, rrule: 'FREQ=WEEKLY', lasts: String(Math.max(1, Math.round((end - start) / SECOND))),
    perDay: '3', shortest: '300', longest: '900', seed: String(Math.floor(Math.random() * 10_000)),
    ends: '', count: '10', except: '', from: new Entered(start, zone), until: Entered.none(zone) };
}

/** What a form shows of a spike that recurs. @param {Recurrence} recurrence @returns {Terms} */
export function termsOf(recurrence) {
  const { cron, rrule, random, duration_seconds: lasts, timezone: zone, from, until, count, except } = recurrence;
  const start = Date.parse(from);
  const terms = begun(random ? 'random' : rrule ? 'rrule' : 'cron', start, start + (lasts ?? 900) * SECOND, zone);
  return { ...terms, cron: cron ?? terms.cron, rrule: rrule ?? terms.rrule, lasts: String(lasts ?? terms.lasts),
    ...(random ? { perDay: String(random.per_day), shortest: String(random.shortest_seconds), longest: String(random.longest_seconds), seed: String(random.seed) } : {}),
    ends: until ? 'until' : count ? 'count' : '', count: String(count ?? terms.count), except: except.join('\n'),
    until: until ? new Entered(Date.parse(until), zone) : terms.until };
}

/** @param {string} text */
const number = (text) => text === '' ? undefined : Number(text);

/** @param {Entered} entered */
const instant = ({ moment }) => moment === undefined ? undefined : new Date(moment).toISOString();

/** What is to be sent. @param {Terms} terms @param {string} timezone */
export function recurrenceOf(terms, timezone) {
  const { how, ends } = terms;
  return { ...(how === 'random'
    ? { random: { per_day: number(terms.perDay), shortest_seconds: number(terms.shortest), longest_seconds: number(terms.longest), seed: number(terms.seed) } }
    : { [how]: terms[how], duration_seconds: number(terms.lasts) }),
  timezone, from: instant(terms.from) ?? null, until: ends === 'until' ? instant(terms.until) ?? '' : null,
  count: ends === 'count' ? Number(terms.count) : null, except: terms.except.split('\n').map((line) => line.trim()).filter(Boolean) };
}

/** How long an occurrence lasts at least, in milliseconds. @param {Terms} terms */
export const longOf = ({ how, lasts, shortest }) => Number(how === 'random' ? shortest : lasts) * SECOND;

/** The same by the clocks of another zone. @param {Terms} terms @param {string} zone @returns {Terms} */
export const movedTo = (terms, zone) => ({ ...terms, from: terms.from.in(zone), until: terms.until.in(zone) });

/**
 * @param {{terms: Terms, disabled: boolean, wrong: (...members: string[]) => string, changed: () => void}} form
 */
export function recurrenceFields({ terms, disabled, wrong, changed }) {
  const { how, ends } = terms;
  /** @param {keyof Texts} name */
  const held = (name) => ({ id: `again-${name}`, value: terms[name], disabled,
    change: (/** @type {string} */ value) => { terms[name] = value; changed(); } });
  /** @param {keyof Texts} name @param {string} label @param {string} member @param {boolean} [isTime] */
  const amount = (name, label, member, isTime = true) => input({ ...held(name), label, type: 'number', step: isTime ? 'any' : '1', wrong: wrong(member),
    required: name !== 'seed', hint: isTime && Number(terms[name]) >= 60 ? length(Number(terms[name]) * SECOND) : '' });
  return html`
      ${how === 'random' ? html`
        ${amount('perDay', 'Times a day', 'random/per_day', false)}
        ${amount('shortest', 'Lasts at least (s)', 'random/shortest_seconds')}
        ${amount('longest', 'Lasts at most (s)', 'random/longest_seconds')}
        ${amount('seed', 'Seed', 'random/seed', false)}`
      : html`
        ${how === 'cron' ? input({ ...held('cron'), label: 'Cron', required: true, wrong: wrong('cron'), hint: 'Minute, hour, day, month, weekday' })
          : input({ ...held('rrule'), label: 'Calendar rule', required: true, wrong: wrong('rrule'), hint: 'An RRULE, such as FREQ=WEEKLY;BYDAY=MO,FR' })}
        ${amount('lasts', 'Lasts (s)', 'duration_seconds')}`}
      ${momentField({ id: 'again-from', label: 'Not before', entered: terms.from, disabled, wrong: wrong('from'), changed, without: 'From now on.' })}
      ${choice({ ...held('ends'), label: 'Comes to an end', options: [['', 'Never'], ['until', 'At a time'], ['count', 'After a number of times']],
        wrong: [ends === 'until' ? '' : wrong('until'), ends === 'count' ? '' : wrong('count')].join('') })}
      ${ends === 'until' ? momentField({ id: 'again-until', label: 'Not after', entered: terms.until, disabled, wrong: wrong('until'), changed })
        : ends === 'count' ? amount('count', 'How many times', 'count', false) : nothing}
      ${area({ ...held('except'), label: 'Except (optional)', wrong: wrong('except'), hint: 'Days such as 2026-12-24, or moments at which one would begin; one in a line' })}`;
}

/** @param {Foreseen} foreseen @param {string} zone */
export const foreseenList = ({ in_words, next_occurrences: next }, zone) => html`
  <section class="foreseen" aria-label="When it comes">
    <p aria-live="polite"><strong>${in_words}</strong></p>
    <ol class="next">${next.map(({ start_datetime: start, end_datetime: end }) => html`
      <li><time datetime=${start} title=${utc(start)}>${time(start, zone)}</time> <span class="quiet">${length(Date.parse(end) - Date.parse(start))}</span></li>`)}</ol>
  </section>`;
