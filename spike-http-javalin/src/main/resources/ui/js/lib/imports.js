// What the pages of imports have in common.
import { html, nothing, svg } from 'lit';
import { now, post } from './api.js';
import { liveState, onEvent } from './live.js';
import { moment } from './parts.js';
import { go } from './router.js';
import { Page } from './view.js';
import { count, length } from './words.js';

export const JOBS = '/api/jobs';
export const HERE = '/ui/imports';

const TABS = ['Schedules', 'Jobs', 'Projects', 'Connections', 'Sources'];

/** What it takes to import, in the order in which it is made. */
export const STEPS = [
  ['connection', 'The PostgreSQL database that files go to.'],
  ['source', 'The SFTP server that files come from. Files of the machine that Spike runs on need none.'],
  ['project', 'Which files go into which tables, and how they are read.'],
  ['schedule', 'When a project runs of its own accord. By hand it runs without one.'],
];

export class ImportsPage extends Page {
  /** @type {Job[]} */
  jobs = [];
  #ticks = 0;
  #deaf = () => {};

  get ticks() {
    return true;
  }

  /** @returns {import('./live.js').Thing[]} */
  get watches() {
    return ['imports'];
  }

  /** Whether there is something that changes by itself. */
  get isLive() {
    return false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#deaf = onEvent('job', (job) => this.hearOf(job));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#deaf();
  }

  /** A job has got on. @param {Job} job */
  hearOf(job) {
    this.jobs = this.jobs.map((each) => each.id === job.id ? job : each);
    this.requestUpdate();
  }

  /** Where nothing is heard, it has to be asked for. */
  tick() {
    if (++this.#ticks % 2 === 0 && this.isLive && liveState() !== 'live' && !document.hidden) {
      this.refresh();
    }
  }

  /** @param {unknown} actions @param {unknown} content */
  tabbed(actions, content) {
    return html`
      <div class="head"><h1>Imports</h1><div class="actions">${actions}</div></div>
      <nav class="tabs" aria-label="Imports">${TABS.map((tab) => html`
        <a href="${HERE}/${tab.toLowerCase()}" aria-current=${tab === this.heading ? 'page' : nothing}>${tab}</a>`)}</nav>
      ${content}`;
  }

  /** Runs something now, and shows how it gets on. @param {string} path @param {unknown} [body] */
  async start(path, body) {
    const { job_id: id } = await post(path, body);
    go(`${HERE}/jobs/${id}`);
  }

  /** @param {string} path @param {unknown} [body] */
  run(path, body) {
    return this.act(() => this.start(path, body));
  }
}

/** Leads on to what is missing. @param {Record<string, unknown[]>} all what there is */
export function stepsOf(all) {
  const next = STEPS.find(([one]) => one !== 'source' && !all[`${one}s`]?.length)?.[0];
  return html`
    <div class="card">
      <h2>Files of comma-separated values, brought into PostgreSQL</h2>
      <ol class="steps">${STEPS.map(([one, about], at) => {
        const isDone = all[`${one}s`]?.length > 0;
        return html`<li class=${isDone ? 'done' : ''}><i aria-hidden="true">${isDone ? '✓' : at + 1}</i>
          <div><h3>${isDone ? html`<a href="${HERE}/${one}s">${count(all[`${one}s`].length, one)}</a>` : `A ${one}`}</h3><p class="quiet">${about}</p></div>
          ${one === 'source' || one === next || isDone ? html`<a class="button ${one === next ? 'primary' : ''}" href="${HERE}/${one}s/new">New ${one}</a>` : nothing}</li>`;
      })}</ol>
    </div>`;
}

/** @type {Record<JobStatus, string>} */
const TONES = { pending: 'scheduled', running: 'active', completed: 'good', partial: 'warn', failed: 'bad', cancelled: '', interrupted: 'bad' };

export const STATUSES = Object.keys(TONES);

/** @param {Job} job */
export const jobBadge = ({ status }) => html`<span class="badge ${TONES[status]}">${status[0].toUpperCase() + status.slice(1)}</span>`;

/** @param {Job} job */
export const isActive = ({ status }) => status === 'pending' || status === 'running';

/** How long a job has taken so far, in milliseconds. @param {Job} job */
export const taken = (job) => job.status === 'running' && job.started_at
  ? Math.max(0, now() - Date.parse(job.started_at)) : (job.duration_seconds ?? 0) * 1000;

/** @param {Job} job */
export const took = (job) => job.started_at === null ? '–' : taken(job) < 10_000 ? `${(taken(job) / 1000).toFixed(1)} s` : length(taken(job));

/** @param {number} number */
export const grouped = (number) => number.toLocaleString('en-GB');

const SIZE = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
/** @param {number} bytes */
export const size = (bytes) => `${SIZE.format(bytes).replace(/([A-Z]?)$/, ' $1')}B`;

const RUNS = 12;

/** The last runs, the newest at the right; the longer one took, the higher it is. @param {Job[]} jobs the newest first */
export function bars(jobs) {
  const last = jobs.slice(0, RUNS).reverse();
  const longest = Math.max(1, ...last.map(taken));
  return last.length === 0 ? html`<span class="quiet">none</span>` : html`
    <svg class="runs" width=${last.length * 9} height="22" role="img" aria-label="Last runs: ${last.map(({ status }) => status).join(', ')}">
      ${last.map((job, at) => {
        const height = 6 + 16 * taken(job) / longest;
        return svg`<rect class=${TONES[job.status]} x=${at * 9} y=${22 - height} width="6" height=${height} rx="1.500"><title>${job.status}, ${took(job)}</title></rect>`;
      })}</svg>`;
}

/** @type {import('./table.js').Column<Job>[]} */
export const RUN_COLUMNS = [
  ['Started', (job) => html`<a href="${HERE}/jobs/${job.id}">${moment(job.started_at ?? job.created_at)}</a>`, 'title'],
  ['Status', jobBadge],
  ['Took', (job) => html`<span class="count">${took(job)}</span>`, 'number'],
  ['Files', ({ files_processed: all, files_failed: failed }) => html`${all || !failed ? grouped(all) : ''} ${failed ? html`<span class="wrong">${grouped(failed)} failed</span>` : nothing}`, 'number'],
  ['Inserted', (job) => grouped(job.total_inserted), 'number'],
  ['Updated', (job) => grouped(job.total_updated), 'number wide'],
  ['Skipped', (job) => grouped(job.total_skipped), 'number wide'],
];
