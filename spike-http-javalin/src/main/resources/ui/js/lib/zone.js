// Moments as people of a time zone tell them.

/** @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();

/** @param {string} zone */
function clock(zone) {
  let known = clocks.get(zone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
      hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    clocks.set(zone, known);
  }
  return known;
}

// To ask for it takes as long as to draw a bar.
const OWN = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const ownZone = () => OWN;

export const zones = () => {
  const all = Intl.supportedValuesOf('timeZone');
  return all.includes('UTC') ? all : ['UTC', ...all];
};

/** Whether there is such a zone. @param {string} zone */
export function isZone(zone) {
  try {
    return Boolean(clock(zone));
  } catch {
    return false;
  }
}

/** How far a zone is ahead of UTC at a moment. @param {number} moment @param {string} zone */
export function offset(moment, zone) {
  /** @type {Record<string, number>} */
  const part = {};
  for (const { type, value } of clock(zone).formatToParts(moment)) {
    part[type] = Number(value);
  }
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(moment / 1000) * 1000;
}

/** A moment as a field for date and time holds it. @param {number} moment @param {string} zone */
export function wall(moment, zone) {
  const text = new Date(moment + offset(moment, zone)).toISOString();
  return text.slice(0, text.slice(17, 19) === '00' ? 16 : 19);
}

/**
 * The moments at which the clocks of a zone show something: one as a rule, none where they are put
 * forward over it, two where they are put back to it.
 * @param {string} shown @param {string} zone
 */
export function moments(shown, zone) {
  const asIfUtc = Date.parse(`${shown}Z`);
  if (Number.isNaN(asIfUtc)) {
    return [];
  }
  const day = 86_400_000;
  const offsets = new Set([-day, 0, day].map((by) => offset(asIfUtc + by, zone)));
  return [...offsets]
    .map((by) => asIfUtc - by)
    .filter((moment) => offset(moment, zone) === asIfUtc - moment)
    .sort((a, b) => a - b);
}

/** Where clocks put forward go to from a time that they leave out. @param {string} shown @param {string} zone */
export function afterGap(shown, zone) {
  const asIfUtc = Date.parse(`${shown}Z`);
  return asIfUtc - offset(asIfUtc - 86_400_000, zone);
}

/** The distance from UTC in words. @param {number} moment @param {string} zone */
export function offsetText(moment, zone) {
  const minutes = Math.round(offset(moment, zone) / 60_000);
  const sign = minutes < 0 ? '−' : '+';
  const size = Math.abs(minutes);
  return `UTC${sign}${Math.floor(size / 60)}${size % 60 ? `:${String(size % 60).padStart(2, '0')}` : ''}`;
}
