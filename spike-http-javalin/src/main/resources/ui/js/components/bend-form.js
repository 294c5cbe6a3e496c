// How a field is bent: what becomes of its numbers, and how that comes and goes, drawn while it is entered.
import { html, nothing, svg } from 'lit';
import { askedOf, changeOf, HOWS, outline, shaped, SHAPES, turned } from '../lib/bends.js';
import { choice, input } from '../lib/parts.js';
import { length } from '../lib/words.js';

const WIDE = 240;
const HIGH = 56;

/**
 * @typedef {import('../lib/bends.js').Bend} Bend
 * @param {{id: string, bend: Bend, long: number, disabled: boolean, note: string, rules: () => unknown, wrong: (member: string) => string, change: (bend: Bend) => void}} form
 */
export const bendForm = (form) => {
  const { id, bend, long, disabled, change } = form;
  const how = choice({ id: `${id}-how`, label: 'Under the spike', value: bend.how, options: HOWS, disabled,
    change: (value) => change(turned(bend, /** @type {Bend['how']} */ (value))) });
  // One template for all of it, so that whoever chooses by keyboard keeps the focus.
  return html`<div class="grid narrow">${how}${bend.how === '' ? form.rules() : bendFields(form)}</div>
    ${bend.how === '' ? nothing : html`${form.note ? html`<p class="hint">${form.note}</p>` : nothing}${sketch(bend, long)}`}`;
};

/** @param {Parameters<typeof bendForm>[0]} form */
function bendFields({ id, bend, long, disabled, change, wrong }) {
  const [amounts, times] = [true, false].map((isAmount) => askedOf(bend).filter(({ name }) => isAmount === (name === 'amount' || name === 'max'))
    .map((each) => input({ id: `${id}-${each.name}`, label: each.label, value: bend[each.name], disabled, type: 'number', step: each.step ?? 'any',
      required: !each.optional, wrong: wrong(each.member), hint: each.isTime && Number(bend[each.name]) >= 60 ? length(Number(bend[each.name]) * 1000) : '',
      change: (value) => change({ ...bend, [each.name]: value }) })));
  return html`${amounts}
    ${choice({ id: `${id}-shape`, label: 'Comes and goes', value: bend.shape, options: SHAPES, disabled, wrong: wrong('shape'),
      change: (shape) => change(shaped(bend, /** @type {ChangeShape} */ (shape), long)) })}${times}`;
}

/** How strong it is over the window. @param {Bend} bend @param {number} long */
function sketch(bend, long) {
  const wanted = changeOf(bend);
  const corners = wanted ? outline(wanted, long / 1000, WIDE) : [];
  if (corners.length === 0) {
    return html`<p class="hint">${long > 0 ? 'This does not fit into the window, so there is nothing to draw.' : nothing}</p>`;
  }
  const line = corners.map(({ x, y }) => `${(x * WIDE).toFixed(1)} ${((1 - y) * HIGH).toFixed(1)}`).join('L');
  const most = Math.max(...corners.map(({ y }) => y));
  return html`
    <figure class="sketch"><svg class="chart" viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" role="img"
      aria-label="Strength over the ${length(long)} of the spike, ${SHAPES.find(([shape]) => shape === bend.shape)?.[1].toLowerCase()}, up to ${Math.round(most * 100)} percent">
      ${svg`<path class="fill" d="M0 ${HIGH}L${line}L${WIDE} ${HIGH}z"></path><path class="line under" d="M0 ${HIGH}L${line}L${WIDE} ${HIGH}"></path>`}</svg>
      <figcaption><span>begins</span><span>strength over ${length(long)}</span><span>ends</span></figcaption></figure>`;
}
