// How a spike bends what a field yields: what becomes of the numbers, and how that comes and goes.

/**
 * What somebody has entered about how a field is bent; `how` is empty where it has another rule instead.
 * @typedef {{how: '' | ChangeKind, amount: string, max: string, shape: ChangeShape, in: string, out: string, stairs: string, on: string, off: string}} Bend
 * @typedef {{name: 'amount' | 'max' | 'in' | 'out' | 'stairs' | 'on' | 'off', member: string, label: string, step?: string, isTime?: boolean, optional?: boolean}} BendInput
 */

/** @type {['' | ChangeKind, string][]} */
export const HOWS = [['', 'By this rule'], ['multiply', 'Multiplied'], ['percent', 'By percent'],
  ['add', 'More or less'], ['set', 'Another'], ['clamp', 'Kept within']];

/** @type {[ChangeShape, string][]} */
export const SHAPES = [['step', 'At once'], ['linear', 'Evenly'], ['exponential', 'Ever faster'], ['gaussian', 'Like a bell'],
  ['stairs', 'In stairs'], ['sawtooth', 'In saw teeth'], ['burst', 'In bursts']];

/** @type {Record<ChangeKind, BendInput[]>} */
const AMOUNTS = {
  multiply: [{ name: 'amount', member: 'multiply', label: 'Times' }],
  percent: [{ name: 'amount', member: 'percent', label: 'Percent more' }],
  add: [{ name: 'amount', member: 'add', label: 'So much more' }],
  set: [{ name: 'amount', member: 'set', label: 'Number' }],
  clamp: [{ name: 'amount', member: 'clamp/min', label: 'Not below' }, { name: 'max', member: 'clamp/max', label: 'Not above' }],
};

/** @type {BendInput[]} */
const RAMPS = [{ name: 'in', member: 'ramp_in_seconds', label: 'Comes within (s)', isTime: true, optional: true },
  { name: 'out', member: 'ramp_out_seconds', label: 'Goes within (s)', isTime: true, optional: true }];

/** What is asked about a bend. @param {Bend} bend @returns {BendInput[]} */
export function askedOf({ how, shape }) {
  const amounts = how === '' ? [] : AMOUNTS[how];
  switch (shape) {
    case 'step': return amounts;
    case 'sawtooth': return [...amounts, { name: 'in', member: 'ramp_in_seconds', label: 'Each rises for (s)', isTime: true }];
    case 'stairs': return [...amounts, { name: 'stairs', member: 'stairs', label: 'Stairs', step: '1' }, ...RAMPS];
    case 'burst': return [...amounts, { name: 'on', member: 'on_seconds', label: 'On for (s)', isTime: true },
      { name: 'off', member: 'off_seconds', label: 'Off for (s)', isTime: true }, ...RAMPS];
    default: return [...amounts, ...RAMPS];
  }
}

/** What a form shows of a change. @param {Change | null} [change] @returns {Bend} */
export function bendOf(change) {
  const how = change ? /** @type {ChangeKind} */ (HOWS.map(([kind]) => kind).find((kind) => kind && change[kind] !== undefined)) : '';
  const text = (/** @type {unknown} */ value) => value ? String(value) : '';
  return { how, amount: how === '' ? '' : String(how === 'clamp' ? change?.clamp?.min : change?.[how]),
    max: String(change?.clamp?.max ?? ''), shape: change?.shape ?? 'step', in: text(change?.ramp_in_seconds), out: text(change?.ramp_out_seconds),
    stairs: text(change?.stairs), on: text(change?.on_seconds), off: text(change?.off_seconds) };
}

/** What is sent, of that only which is asked. @param {Bend} bend @returns {Change | null} */
export function changeOf(bend) {
  if (bend.how === '') {
    return null;
  }
  /** @type {Change & Record<string, unknown>} */
  const change = { shape: bend.shape };
  for (const { name, member, isTime } of askedOf(bend)) {
    const value = bend[name] === '' ? isTime ? 0 : null : Number(bend[name]);
    const [whole, part] = member.split('/');
    change[whole] = part ? { .../** @type {object} */ (change[whole] ?? {}), [part]: value } : value;
  }
  return change;
}

/** @type {Record<ChangeKind, [string, string]>} */
const USUAL = { multiply: ['2', ''], percent: ['50', ''], add: ['10', ''], set: ['0', ''], clamp: ['0', '100'] };

/** Something else becomes of the numbers. @param {Bend} bend @param {Bend['how']} how @returns {Bend} */
export function turned(bend, how) {
  const [amount, max] = how === '' ? ['', ''] : USUAL[how];
  return { ...bend, how, amount, max };
}

/** Another shape; what it needs and nobody has entered yet is made to fit its window. @param {Bend} bend @param {ChangeShape} shape @param {number} long in milliseconds */
export function shaped(bend, shape, long) {
  const part = (/** @type {number} */ parts) => String(Math.max(1, Math.round(long / 1000 / parts)));
  const wanted = { ...bend, shape };
  if (shape === 'step' || bend.shape === 'sawtooth') {
    wanted.in = wanted.out = '';
  }
  if (shape !== 'step' && shape !== 'burst' && !wanted.in && !wanted.out) {
    [wanted.in, wanted.out] = shape === 'sawtooth' ? [part(10), ''] : [part(4), part(4)];
  }
  if (shape === 'stairs') {
    wanted.stairs ||= '5';
  }
  if (shape === 'burst') {
    wanted.on ||= part(20);
    wanted.off ||= part(20);
  }
  return wanted;
}

const DOUBLINGS = 10;
const STEEPNESS = 4.5;

/** How strong a change is from 0 to 1, so many seconds into a window of so many. @param {Change} change @param {number} at @param {number} long */
export function strength({ shape, ramp_in_seconds: into = 0, ramp_out_seconds: out = 0, stairs = 0, on_seconds: on = 0, off_seconds: off = 0 }, at, long) {
  const ramp = Math.max(0, Math.min(1, into ? at / into : 1, out ? (long - at) / out : 1));
  const foot = Math.exp(-STEEPNESS);
  switch (shape) {
    case 'linear': return ramp;
    case 'exponential': return (2 ** (DOUBLINGS * ramp) - 1) / (2 ** DOUBLINGS - 1);
    case 'gaussian': return (Math.exp(-STEEPNESS * (1 - ramp) ** 2) - foot) / (1 - foot);
    case 'stairs': return Math.min(1, (Math.floor(ramp * stairs) + 1) / stairs);
    case 'sawtooth': return at % into / into;
    case 'burst': return at % (on + off) < on ? ramp : 0;
    default: return 1;
  }
}

const MOST_POINTS = 2000;

/**
 * The strength over a window as the corners of a line from 0 to 1 in both directions, or nothing where there is none to draw.
 * @param {Change} change @param {number} long in seconds @param {number} points
 */
export function outline(change, long, points) {
  const { shape, ramp_in_seconds: into = 0, ramp_out_seconds: out = 0, stairs = 0, on_seconds: on = 0, off_seconds: off = 0 } = change;
  const isWhole = [long, into, out, on, off].every((each) => each >= 0 && each < Infinity) && long > 0
    && (shape !== 'sawtooth' || into > 0) && (shape !== 'burst' || on > 0 && off > 0) && (shape !== 'stairs' || stairs >= 2);
  if (!isWhole || into + out > long) {
    return [];
  }
  // Even points for what is round, and both sides of every edge for what is not.
  const times = new Set(Array.from({ length: points + 1 }, (_, i) => i / points * long));
  const edge = (/** @type {number} */ at) => [at - long / 1e6, at].forEach((each) => each > 0 && each < long && times.add(each));
  [into, long - out].forEach(edge);
  const period = shape === 'sawtooth' ? into : shape === 'burst' ? on + off : 0;
  for (let at = 0; period && at < long && times.size < MOST_POINTS; at += period) {
    edge(at);
    edge(at + (shape === 'burst' ? on : period));
  }
  for (let i = 1; shape === 'stairs' && i <= stairs && times.size < MOST_POINTS; i++) {
    edge(into * i / stairs);
    edge(long - out * i / stairs);
  }
  return [...times].sort((a, b) => a - b).map((at) => ({ x: at / long, y: strength(change, Math.min(at, long * (1 - 1e-9)), long) }));
}

/** Whether a field counts. @param {{value_type: ValueType}} field */
export const counts = ({ value_type: type }) => type === 'INCREMENT' || type === 'DECREMENT';
