import { html, nothing } from 'lit';
import { get, list, post } from '../lib/api.js';
import { sure } from '../lib/ask.js';
import { grouped, HERE, ImportsPage, isActive, jobBadge, JOBS, RUN_COLUMNS, size, STATUSES, took } from '../lib/imports.js';
import { choiceOf, empty, moment } from '../lib/parts.js';
import { filter, query } from '../lib/router.js';
import { table } from '../lib/table.js';
import { count } from '../lib/words.js';

const SOME = 50;

/** @type {import('../lib/table.js').Column<Job>[]} */
const COLUMNS = [RUN_COLUMNS[0], ['Project', (job) => job.project_name], ...RUN_COLUMNS.slice(1)];

class JobsPage extends ImportsPage {
  /** @type {Project[]} */
  projects = [];

  get heading() {
    return 'Jobs';
  }

  again = () => this.refresh();

  get isLive() {
    return this.jobs.some(isActive);
  }

  async read() {
    const wanted = query();
    wanted.set('limit', wanted.get('limit') ?? String(SOME));
    [this.jobs, this.projects] = await Promise.all([get(`${JOBS}?${wanted}`), list('/api/projects')]);
  }

  content() {
    const { length } = this.jobs;
    const limit = Number(query().get('limit') ?? SOME);
    const isFiltered = query().has('status') || query().has('project');
    return this.tabbed(nothing, length === 0 && !isFiltered
      ? empty('No jobs yet', 'Each run of a project is a job: what became of each file, and what was wrong.',
        html`<a class="button" href="${HERE}/projects">To the projects</a>`)
      : html`
        <div class="filters">${choiceOf('Status', STATUSES.map((each) => [each, each]), this.again)} ${choiceOf('Project', this.projects.map(({ name }) => [name, name]), this.again)}
          <span class="quiet" role="status">${length < limit ? count(length, 'job') : `the last ${limit}`}</span></div>
        ${length === 0 ? html`<p class="none">No job is like that.</p>` : table(COLUMNS, this.jobs)}
        ${length < limit ? nothing : html`<button class="button" @click=${() => { filter({ limit: String(Math.min(1000, limit * 2)) }); this.again(); }}>Show more</button>`}`);
  }
}
customElements.define('jobs-page', JobsPage);

/** @type {import('../lib/table.js').Column<FileResult>[]} */
const FILES = [
  ['File', ({ filename }) => html`<code>${filename}</code>`, 'title'],
  ['Outcome', ({ success }) => success ? html`<span class="badge good">Loaded</span>` : html`<span class="badge bad">Failed</span>`],
  ['Table', (file) => file.table_name ?? '–'],
  ['Inserted', (file) => grouped(file.inserted), 'number'],
  ['Updated', (file) => grouped(file.updated), 'number'],
  ['Skipped', (file) => grouped(file.skipped), 'number'],
  ['Error', (file) => file.error ?? ''],
];

class JobPage extends ImportsPage {
  key = '';
  /** @type {Job | undefined} */
  job;
  /** Rows in a second, lately or in all. */
  pace = 0;
  /** How many rows there were, and after how many seconds, when some came last. */
  #mark = [0, 0];

  get heading() {
    return `Job of ${this.job?.project_name ?? ''}`;
  }

  get isLive() {
    return Boolean(this.job && isActive(this.job));
  }

  async read() {
    this.#take(await get(`${JOBS}/${this.key}`));
  }

  /** @param {Job} job */
  hearOf(job) {
    if (job.id === this.key) {
      this.#take(job);
      this.requestUpdate();
    }
  }

  /** @param {Job} job */
  #take(job) {
    const [before, since] = isActive(job) ? this.#mark : [0, 0];
    const { progress: { rows }, duration_seconds: seconds } = job;
    if (seconds !== null && seconds > since && rows > before) {
      this.pace = (rows - before) / (seconds - since);
      this.#mark = [rows, seconds];
    }
    this.job = job;
  }

  async #cancel() {
    if (await sure(this, { title: 'Cancel this job?', text: 'Files that were loaded stay; of the one that is being loaded nothing does.', yes: 'Cancel the job', no: 'Let it run' },
      () => post(`${JOBS}/${this.key}/cancel`))) {
      await this.refresh();
    }
  }

  content() {
    const { job } = this;
    if (!job) {
      return nothing;
    }
    const { bytes_done: done, bytes_total: all, rows } = job.progress;
    const part = all > 0 ? Math.min(100, Math.floor(100 * done / all)) : 0;
    /** @type {[string, unknown][]} */
    const figures = [
      ['Inserted', grouped(job.total_inserted)], ['Updated', grouped(job.total_updated)], ['Skipped', grouped(job.total_skipped)],
      ['Rows read', grouped(rows)], ['Rows per second', grouped(Math.round(this.pace))], ['Took', took(job)]];
    return html`
      <p class="trail"><a href="${HERE}/jobs">Jobs</a></p>
      <div class="head"><div><h1>${this.heading}</h1>
        <p class="quiet"><span role="status">${jobBadge(job)}</span> ${job.started_at ? html`started ${moment(job.started_at)}` : 'waits for its turn'}${job.schedule_id
          ? html`, by <a href="${HERE}/schedules/${job.schedule_id}">its schedule</a>` : nothing}</p></div>
        <div class="actions">${isActive(job) ? html`<button class="button danger" ?disabled=${this.isBusy} @click=${this.#cancel}>Cancel job</button>`
          : job.schedule_id ? html`<button class="button" ?disabled=${this.isBusy} @click=${() => this.run(`/api/schedules/${job.schedule_id}/run`)}>Run again</button>` : nothing}</div></div>
      ${isActive(job) ? html`<div class="progress"><progress max="100" value=${part} aria-label="Bytes read"></progress>
        <span class="count">${all > 0 ? `${part} % · ${size(done)} of ${size(all)}${part === 100 ? ', being written' : ''}` : 'Looking for files …'}</span></div>` : nothing}
      <dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      <section><h2>Files</h2>${job.file_results.length > 0 ? table(job.files_failed > 0 ? FILES : FILES.slice(0, -1), job.file_results)
        : html`<p class="none">${isActive(job) ? 'No file is done yet.' : 'No file was loaded.'}</p>`}</section>
      ${job.errors.length > 0 ? html`
        <section><h2>What was wrong</h2><ul class="list">${job.errors.map(({ error_type: kind, message }) => html`
          <li><span class="badge ${/^(bad_row|unmatched_file)$/.test(kind) ? 'warn' : 'bad'}">${kind.replace('_', ' ')}</span> ${message}</li>`)}</ul></section>` : nothing}`;
  }
}
customElements.define('job-page', JobPage);
