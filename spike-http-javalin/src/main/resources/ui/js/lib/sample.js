// Something to begin with: a collection and a spike of it, half a minute from now.
import { COLLECTIONS, now, post } from './api.js';

const MINUTE = 60_000;

/** @returns {Promise<Collection>} */
export function makeSample() {
  const start = now() + MINUTE / 2;
  return post(`${COLLECTIONS}/import`, {
    name: 'Sample router',
    performance: { cpu: 'range 10..30', latency_ms: 'float 0.5..2.5 places 2', octets: 'increment from 0 by 1500 jitter 40%' },
    configuration: { hostname: 'text router-01', ports: 'number 48' },
    spikes: [{
      name: 'Rush hour',
      start: new Date(start).toISOString(),
      end: new Date(start + 10 * MINUTE).toISOString(),
      set: { cpu: 'range 80..99', latency_ms: 'float 20..60 places 2' },
    }],
  });
}
