// How Prometheus is told to scrape what a key reaches.

// What JSON calls a text, YAML does too.
const quoted = JSON.stringify;

// As lines of their own: pages are served without the space at the beginnings of theirs.
/** @param {string} name @param {string} key */
const job = (name, key) => [
  `  - job_name: ${quoted(`spike ${name}`)}`,
  '    scrape_interval: 15s',
  `    metrics_path: ${quoted(`/api/metrics/${name}`)}`,
  `    scheme: ${location.protocol.slice(0, -1)}`,
  '    authorization:',
  `      credentials: ${key}`,
  '    static_configs:',
  `      - targets: [${quoted(location.host)}]`,
];

/** A configuration with a job for each collection, since each has a path of its own. @param {string[]} names @param {string} key */
export const scrapeFile = (names, key) => ['scrape_configs:', ...names.flatMap((name) => job(name, key)), ''].join('\n');
