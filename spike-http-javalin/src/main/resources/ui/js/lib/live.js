// What happens elsewhere, as the service tells it. Of all our tabs one listens and passes it on: browsers keep few
// connections to a place, and listening takes one for good.
import { connection, get } from './api.js';
import { session } from './session.js';

const EVENTS = '/api/events';
const NAME = 'spike.live';
const ALL = { what: ['collections', 'spikes', 'imports', 'clock'] };
const SHORTEST = 1000;
const LONGEST = 30_000;

/**
 * What can be heard: which `what` changed, that a spike begins or ends, how a job gets on, that the
 * clock was moved, and how it is with the connection by which all this is heard.
 * @typedef {'changed' | 'spike' | 'job' | 'clock' | 'state'} Kind
 * @typedef {'off' | 'live' | 'lost'} State
 * @typedef {'collections' | 'spikes' | 'imports' | 'clock'} Thing
 */

const heard = new EventTarget();
/** @type {State} */
let state = 'off';
/** The other tabs, while they and we listen as one. @type {BroadcastChannel | undefined} */
let others;
let isListening = false;
let isAway = false;
/** Who it is that listens here, and how that is ended. @type {{user: number, end: () => void} | undefined} */
let listener;

export const liveState = () => state;

/**
 * Has something done whenever something of a kind is heard.
 * @param {Kind} kind @param {(data: any) => void} hear @returns {() => void} ends that
 */
export function onEvent(kind, hear) {
  const take = (/** @type {Event} */ event) => hear(/** @type {CustomEvent} */ (event).detail);
  heard.addEventListener(kind, take);
  return () => heard.removeEventListener(kind, take);
}

/** @param {Kind} kind @param {any} data */
function take(kind, data) {
  if (kind === 'state') {
    state = data;
  }
  heard.dispatchEvent(new CustomEvent(kind, { detail: data }));
}

/** @param {Kind} kind @param {any} data */
function pass(kind, data) {
  others?.postMessage([kind, data]);
  take(kind, data);
}

/** Listens to the service until that is ended; what was missed in between has to be read anew. */
function listen() {
  /** @type {EventSource} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let pause = SHORTEST;
  const open = () => {
    clearTimeout(waiting);
    source?.close();
    source = new EventSource(EVENTS);
    source.addEventListener('hello', () => {
      pause = SHORTEST;
      pass('state', 'live');
      pass('changed', ALL);
    });
    for (const kind of /** @type {Kind[]} */ (['changed', 'spike', 'job', 'clock'])) {
      source.addEventListener(kind, ({ data }) => pass(kind, JSON.parse(data)));
    }
    source.onerror = () => {
      source.close();
      pass('state', 'lost');
      // Whether nobody answers or nobody is signed in any more is told to all by whoever asks.
      get('/api/auth/me').catch(() => undefined);
      waiting = setTimeout(open, pause * (0.75 + Math.random() / 2));
      pause = Math.min(2 * pause, LONGEST);
    };
  };
  const reopen = () => source.readyState === EventSource.OPEN || open();
  connection.addEventListener('found', reopen);
  isListening = true;
  open();
  return () => {
    isListening = false;
    connection.removeEventListener('found', reopen);
    clearTimeout(waiting);
    source.close();
  };
}

/** Hears what one tab listens to, and is that one when its turn comes. */
function takeTurns() {
  const leaving = new AbortController();
  const channel = new BroadcastChannel(NAME);
  others = channel;
  channel.onmessage = ({ data: [kind, data] }) => {
    if (kind !== 'ask') {
      take(kind, data);
    } else if (isListening) {
      channel.postMessage(['state', state]);
    }
  };
  channel.postMessage(['ask']);
  navigator.locks.request(NAME, { signal: leaving.signal }, () => new Promise((done) => {
    const end = listen();
    leaving.signal.addEventListener('abort', () => done(end()));
  })).catch((failure) => {
    if (failure.name !== 'AbortError') {
      throw failure;
    }
  });
  return () => {
    leaving.abort();
    channel.close();
    others = undefined;
  };
}

/** Listens as whoever is signed in; where no tab can know of the others, only while it is seen. */
function arrange() {
  const user = isAway || !navigator.locks && document.hidden ? undefined : session.user?.id;
  if (user !== listener?.user) {
    listener?.end();
    listener = undefined;
    take('state', 'off');
    if (user !== undefined) {
      listener = { user, end: navigator.locks ? takeTurns() : listen() };
    }
  }
}

session.addEventListener('change', arrange);
document.addEventListener('visibilitychange', arrange);
// Pages that are kept for the way back must not keep a connection.
addEventListener('pagehide', () => {
  isAway = true;
  arrange();
});
addEventListener('pageshow', ({ persisted }) => {
  isAway = false;
  arrange();
  if (persisted) {
    take('changed', ALL);
  }
});
