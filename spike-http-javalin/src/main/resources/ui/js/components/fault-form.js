// What goes wrong on purpose under a spike, as a form holds it, and in the words of the service.
import { html, nothing } from 'lit';
import { choice, input } from '../lib/parts.js';

/** @type {[string, string][]} */
const KINDS = [
  ['missing', 'Missing'], ['null', 'Null'], ['frozen', 'Frozen'], ['late', 'Old'], ['jump reset', 'Counter reset'],
  ['jump wrap32', 'Wraps at 2³²'], ['jump wrap64', 'Wraps at 2⁶⁴'], ['error', 'Refused'], ['timeout', 'No answer'], ['slow', 'Slow'], ['malformed', 'Broken off']];
const OF_POLLS = ['error', 'timeout', 'slow', 'malformed'];
const TIMED = ['late', 'slow'];
/** How a kind is written. @param {string} kind */
const written = (kind) => new RegExp(`^${kind}${kind === 'timeout' ? '' : '(?: (?!(?:by|at) )(?<of>.*?))?'}${
  kind === 'timeout' ? '(?: after (?<by>\\S+))?' : TIMED.includes(kind) ? '(?: by (?<by>\\S+))' : ''}(?: spread (?<spread>\\S+))?(?: at (?<percent>\\S+)%)?$`);

/** @typedef {{kind: string, of: string, by: string, spread: string, percent: string}} Flaw */

/** @returns {Flaw} */
const none = () => ({ kind: 'missing', of: '', by: '', spread: '', percent: '' });

/** @param {string} text @returns {Flaw} */
export function flawOf(text) {
  const kind = KINDS.map(([each]) => each).find((each) => `${text} `.startsWith(`${each} `)) ?? 'missing';
  const { of = '', by = '', spread = '', percent = '' } = written(kind).exec(text)?.groups ?? {};
  return { kind, of, by, spread, percent };
}

/** @param {Flaw} flaw */
export const writtenOf = ({ kind, of, by, spread, percent }) => [kind, of, by && `${kind === 'timeout' ? 'after' : 'by'} ${by}`,
  spread && `spread ${spread}`, percent && `at ${percent}%`].map((part) => part.trim()).filter(Boolean).join(' ');

/** What another kind begins with. @param {Flaw} flaw @param {string} kind @returns {Flaw} */
const turned = (flaw, kind) => ({ ...none(), kind, percent: flaw.percent,
  of: kind === 'error' ? '503' : OF_POLLS.includes(kind) || OF_POLLS.includes(flaw.kind) ? '' : flaw.of,
  by: { late: '5m', slow: '2s' }[kind] ?? '' });

/** One more, of a kind that is not said yet. @param {Flaw[]} flaws @returns {Flaw} */
const another = (flaws) => turned(none(), KINDS.map(([kind]) => kind).find((kind) => !flaws.some((flaw) => flaw.kind === kind)) ?? 'missing');

/** @param {{flaws: Flaw[], disabled: boolean, wrong: (pointer: string) => string, change: (flaws: Flaw[]) => void}} form */
export const faultForm = ({ flaws, disabled, wrong, change }) => html`
  <div class="head"><h2>What goes wrong</h2>
    ${disabled ? nothing : html`<div class="actions tight"><button type="button" class="button small" id="add-fault" @click=${() => change([...flaws, another(flaws)])}>Add a fault</button></div>`}</div>
  ${flaws.length === 0 ? html`<p class="none">Nothing: every poll is answered, and tells what was drawn.</p>` : nothing}
  <div class="bends">${flaws.map((flaw, i) => fault({ flaw, i, disabled, wrong: wrong(`/faults/${i}`),
    change: (other) => change(flaws.flatMap((each, at) => at === i ? other ?? [] : [each])) }))}</div>`;

/** @param {{flaw: Flaw, i: number, disabled: boolean, wrong: string, change: (flaw: Flaw | null) => void}} form */
function fault({ flaw, i, disabled, wrong, change }) {
  const { kind } = flaw;
  /** @param {'of' | 'by' | 'spread' | 'percent'} name @param {string} label @param {string} [hint] */
  const part = (name, label, hint) => input({ id: `fault${i}-${name}`, label, value: flaw[name], hint, disabled, change: (value) => change({ ...flaw, [name]: value }) });
  return html`
    <fieldset class="bend changed">
      <legend><code>${writtenOf(flaw)}</code></legend>
      ${disabled ? nothing : html`<div class="actions tight"><button type="button" class="button small" aria-label="Take away fault ${i + 1}" @click=${() => change(null)}>Take away</button></div>`}
      <div class="ways"><div class="grid narrow">
        ${choice({ id: `fault${i}-kind`, label: 'What', value: kind, options: KINDS, disabled, wrong, change: (other) => change(turned(flaw, other)) })}
        ${OF_POLLS.includes(kind) ? kind === 'error' ? part('of', 'Status', '400 to 599') : nothing : part('of', 'Fields (optional)', 'Names with commas between; odd ones in quotation marks')}
        ${kind === 'late' || kind === 'slow' ? part('by', kind === 'late' ? 'How old' : 'How slow', 'Such as 250ms, 90s or 5m') : nothing}
        ${kind === 'timeout' ? part('by', 'Hangs up after (optional)', 'A minute unless said') : nothing}
        ${kind === 'slow' ? part('spread', 'More or less (optional)', 'At most as long') : nothing}
        ${part('percent', 'Percent (optional)', kind === 'jump reset' ? 'Of polls; once in each window unless said' : 'Of polls; all unless said')}
      </div></div>
    </fieldset>`;
}
