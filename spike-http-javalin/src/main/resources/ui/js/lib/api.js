// All talk with the service goes through here.

/** The service said no, in words for people. */
export class Problem extends Error {
  /** @param {number} status @param {string} detail @param {Fault[]} [faults] */
  constructor(status, detail, faults = []) {
    super(detail);
    this.status = status;
    this.faults = faults;
  }

  /** What is wrong at a place of the body. @param {string} pointer */
  at(pointer) {
    return this.faults.find((fault) => fault.pointer === pointer)?.detail;
  }
}

/** The service did not answer at all. */
export class Unreachable extends Error {
  constructor() {
    super('Spike does not answer. It may have stopped, or the network is down.');
  }
}

/** Tells of `lost`, `found` and `expired`. */
export const connection = new EventTarget();
let isLost = false;
let isWatching = false;
/** How far the service's clock is ahead of ours, in milliseconds. */
let ahead = 0;

export const isConnectionLost = () => isLost;

/** What the service's clock showed when we heard of it, if it is not real time. @type {{at: number, shown: number, factor: number} | undefined} */
let moved;

/** The service's idea of real time, by which people stay signed in. */
export const realNow = () => Date.now() + ahead;

/** The service's time, by which spikes begin and end. */
export const now = () => moved === undefined ? realNow() : moved.shown + (Date.now() - moved.at) * moved.factor;

/** Goes by a clock that does not show real time, or by real time again. @param {{now: string, factor: number} | undefined} clock */
export function keepTime(clock) {
  moved = clock && { at: Date.now(), shown: Date.parse(clock.now), factor: clock.factor };
}

/** @param {boolean} lost */
function note(lost) {
  if (lost !== isLost) {
    isLost = lost;
    connection.dispatchEvent(new Event(lost ? 'lost' : 'found'));
  }
  if (lost && !isWatching) {
    isWatching = true;
    lookAgain(1000);
  }
}

/** @param {number} wait */
function lookAgain(wait) {
  setTimeout(async () => {
    const response = await fetch('/api/health').catch(() => null);
    if (response && response.status !== 503) {
      isWatching = false;
      note(false);
    } else {
      lookAgain(Math.min(wait * 1.5, 10_000));
    }
  }, wait);
}

/** @param {Response} response */
function compareClocks(response) {
  const date = Date.parse(response.headers.get('Date') ?? '');
  const difference = date + 500 - Date.now();
  // The header knows whole seconds only, so what is less than two of them is no difference.
  ahead = Math.abs(difference) > 2000 ? difference : 0;
}

/** @param {Response} response */
async function problem(response) {
  const said = await response.json().catch(() => ({}));
  return new Problem(
    response.status, said.detail ?? `Spike answered ${response.status}.`, said.errors ?? []);
}

/**
 * @param {string} method @param {string} path @param {unknown} [body]
 * @returns {Promise<Response>}
 */
async function send(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json', 'X-Requested-With': 'spike' };
  if (body !== undefined) {
    headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  /** @type {Response} */
  let response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    note(true);
    throw new Unreachable();
  }
  compareClocks(response);
  note(response.status === 503);
  if (response.status === 401 && path !== '/api/auth/login') {
    connection.dispatchEvent(new Event('expired'));
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

/** @param {string} method @param {string} path @param {unknown} [body] @returns {Promise<any>} */
async function json(method, path, body) {
  const response = await send(method, path, body);
  return response.status === 204 ? null : response.json();
}

/** @param {string} path @returns {Promise<any>} */
export const get = (path) => json('GET', path);
/** @param {string} path @param {unknown} [body] @returns {Promise<any>} */
export const post = (path, body) => json('POST', path, body);
/** @param {string} path @param {unknown} body @returns {Promise<any>} */
export const put = (path, body) => json('PUT', path, body);
/** @param {string} path @param {unknown} body @returns {Promise<any>} */
export const patch = (path, body) => json('PATCH', path, body);
/** @param {string} path @returns {Promise<any>} */
export const remove = (path) => json('DELETE', path);

/** A whole list, however many parts it comes in. @param {string} path @param {number} [most] in one part @returns {Promise<any[]>} */
export async function list(path, most = 1000) {
  const joint = path.includes('?') ? '&' : '?';
  /** @type {any[]} */
  const all = [];
  for (;;) {
    const response = await send('GET', `${path}${joint}limit=${most}&offset=${all.length}`);
    const body = await response.json();
    const part = body.schedules ?? body;
    all.push(...part);
    if (part.length === 0 || all.length >= Number(body.total ?? response.headers.get('X-Total-Count'))) {
      return all;
    }
  }
}

export const COLLECTIONS = '/api/admin/collections';
export const SPIKES = '/api/admin/spike-schedules';
export const KEYS = '/api/admin/api-keys';
export const VERDICTS = '/api/admin/verdicts';
export const USERS = '/api/admin/users';

/** When which spike was at work in a collection, also those that are gone. @param {number | string} collection @param {string} from @param {string} to @returns {Promise<Band[]>} */
export async function truth(collection, from, to) {
  const { windows } = await get(`/api/admin/truth?${new URLSearchParams({ collection: String(collection), from, to })}`);
  return windows.map((/** @type {Band & {spike: string}} */ { spike, ...window }) => ({ ...window, name: spike }));
}
