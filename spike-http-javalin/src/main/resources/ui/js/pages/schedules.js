import { html, nothing } from 'lit';
import { get, list, now, post, Problem, put, remove, Unreachable } from '../lib/api.js';
import { sure } from '../lib/ask.js';
import { Form } from '../lib/form.js';
import { bars, CONNECTIONS, HERE, ImportsPage, isActive, JOBS, PROJECTS, RUN_COLUMNS, SCHEDULES, SOURCES, stepsOf } from '../lib/imports.js';
import { moment } from '../lib/parts.js';
import { go } from '../lib/router.js';
import { say } from '../lib/say.js';
import { table } from '../lib/table.js';
import { count, length, time, utc } from '../lib/words.js';
import { ownZone, zones } from '../lib/zone.js';

const HOME = `${HERE}/schedules`;
const HOUR = 3600;
const PAUSE = 250;

/** @param {string | null} at */
const soon = (at) => at === null ? html`<span class="badge">Paused</span>`
  : Date.parse(at) <= now() ? 'due' : html`<span class="count">in ${length(Date.parse(at) - now())}</span>`;

/** @param {Schedule} schedule */
function rate({ total_runs: total, successful_runs: good, failed_runs: bad, missed_runs: missed }) {
  const ended = good + bad;
  return `${count(total, 'run')}${ended === 0 ? '' : `, ${Math.floor(100 * good / ended)} % completed`}${missed ? `, ${missed} missed` : ''}`;
}

/** What can be done with a schedule. */
class SchedulePart extends ImportsPage {
  /** @param {Schedule} schedule */
  actions({ id, name, enabled }) {
    const path = `${SCHEDULES}/${id}`;
    const turn = async () => {
      await this.act(() => post(`${path}/${enabled ? 'disable' : 'enable'}`));
      await this.refresh();
    };
    const drop = async () => {
      if (await sure(this, { title: `Delete “${name}”?`, text: 'A job of it that runs goes on. Its jobs stay listed.', yes: 'Delete' },
        () => remove(path), `Deleted “${name}”.`)) {
        await (this.key ? go(HOME) : this.refresh());
      }
    };
    return html`${this.button('Run now', name, () => this.run(`${path}/run`))} ${this.button(enabled ? 'Pause' : 'Resume', name, turn)}
      <a class="button small" aria-label="Edit ${name}" href="${HOME}/${id}/edit">Edit</a> ${this.button('Delete', name, drop)}`;
  }
}

class SchedulesPage extends SchedulePart {
  /** @type {Record<string, any[]>} */
  all = {};
  /** @type {Schedule[]} */
  schedules = [];
  /** @type {Job[]} */
  jobs = [];

  get heading() {
    return 'Schedules';
  }

  get isLive() {
    return this.jobs.some(isActive) || this.schedules.some(({ next_run_at: at }) => at !== null && Date.parse(at) < now());
  }

  async read() {
    /** @type {Schedule[]} */
    const all = [];
    for (let total = 1; all.length < total;) {
      const part = await get(`${SCHEDULES}?limit=100&offset=${all.length}`);
      all.push(...part.schedules);
      total = part.schedules.length === 0 ? 0 : part.total;
    }
    this.schedules = all;
    const [jobs, ...others] = await Promise.all([get(`${JOBS}?limit=200`), ...all.length > 0 ? [] : [CONNECTIONS, SOURCES, PROJECTS].map(list)]);
    this.jobs = jobs;
    [this.all.connections, this.all.sources, this.all.projects] = others;
  }

  content() {
    return this.tabbed(this.schedules.length > 0 || this.all.projects.length > 0 ? html`<a class="button primary" data-new href="${HOME}/new">New schedule</a>` : nothing,
      this.schedules.length === 0 ? stepsOf(this.all) : table(
        [
          ['Schedule', ({ id, name, project_name: project }) => html`<a href="${HOME}/${id}">${name}</a><br><span class="quiet">${project}</span>`, 'title'],
          ['When', ({ in_words: words, timezone: zone }) => html`${words}<br><span class="quiet">${zone}</span>`, 'small'],
          ['Next', ({ next_run_at: at }) => html`${soon(at)}${at ? html`<br><span class="quiet">${moment(at)}</span>` : nothing}`, 'when'],
          ['Last runs', (schedule) => html`${bars(this.jobs.filter(({ schedule_id: id }) => id === schedule.id))} <span class="quiet">${rate(schedule)}</span>`, 'when'],
        ], this.schedules, (schedule) => this.actions(schedule)));
  }
}
customElements.define('schedules-page', SchedulesPage);

class SchedulePage extends SchedulePart {
  /** @type {Schedule | undefined} */
  schedule;
  /** @type {Job[]} */
  jobs = [];

  get heading() {
    return this.schedule?.name ?? 'Schedule';
  }

  get isLive() {
    return this.jobs.some(isActive) || Date.parse(this.schedule?.next_run_at ?? '') < now();
  }

  async read() {
    const path = `${SCHEDULES}/${this.key}`;
    const [schedule, history] = await Promise.all([get(path), get(`${path}/history?limit=100`)]);
    this.schedule = schedule;
    this.jobs = history.jobs;
  }

  content() {
    const { schedule, jobs } = this;
    if (!schedule) {
      return nothing;
    }
    const { timezone: zone, next_runs: runs } = schedule;
    return html`
      <p class="trail"><a href=${HOME}>Schedules</a></p>
      <div class="head"><div><h1>${schedule.name}</h1>
        <p class="quiet">${schedule.project_name} · ${schedule.in_words} · ${zone}${schedule.local_files ? ` · ${schedule.local_files.join(', ')}` : ''}</p></div>
        <div class="actions">${this.actions(schedule)}</div></div>
      <section><h2>Next runs</h2>${runs.length === 0 ? html`<p class="none">It is paused. “Resume” has it run again.</p>` : runList(runs, zone)}</section>
      <section><div class="head"><h2>History</h2><span class="pair">${bars(jobs)} <span class="quiet">${rate(schedule)}</span></span></div>
        ${jobs.length === 0 ? html`<p class="none">It has not run yet.</p>`
          : table([['Started', (job) => html`<a href="${HERE}/jobs/${job.id}">${moment(job.started_at ?? job.created_at)}</a>`, 'title'], ...RUN_COLUMNS.filter(([name]) => name !== 'Started')], jobs)}</section>`;
  }
}
customElements.define('schedule-page', SchedulePage);

/** @param {string[]} runs @param {string} zone */
const runList = (runs, zone) => html`<ol class="list">${runs.map((at) => html`
  <li><time datetime=${at} title=${utc(at)}>${time(at, zone)}</time> <span class="quiet">in ${length(Date.parse(at) - now())}</span></li>`)}</ol>`;

const MORE = 'Files, server, webhook';

class ScheduleForm extends ImportsPage {
  /** @type {Schedule | undefined} */
  schedule;
  /** @type {Form | null} */
  form = null;
  /** What the service says of what is entered. @type {{in_words: string, next_runs: string[]} | string} */
  foreseen = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  get heading() {
    return this.schedule?.name ?? 'New schedule';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  async read() {
    if (this.form) {
      return;
    }
    /** @type {[Project[], Schedule | undefined]} */
    const [projects, schedule] = await Promise.all([list(PROJECTS), this.key === 'new' ? undefined : get(`${SCHEDULES}/${this.key}`)]);
    const zone = schedule?.timezone ?? ownZone();
    const isCron = (/** @type {Form} */ { texts }) => texts['/schedule_type'] === 'cron';
    this.schedule = schedule;
    this.form = new Form(this, [
      { at: '/name', label: 'Name', required: true },
      { at: '/project_id', label: 'Project', kind: 'choice', usual: projects[0]?.id, options: projects.map(({ id, name }) => [id, name]) },
      { at: '/schedule_type', label: 'Recurs', kind: 'choice', usual: 'cron', options: [['cron', 'by the clock (cron)'], ['interval', 'after so many hours']] },
      { at: '/cron_expression', label: 'Cron expression', required: true, usual: '30 2 * * *', if: isCron,
        hint: 'Minute, hour, day of the month, month, day of the week; or @daily and its like.' },
      { at: '/interval_seconds', label: 'Every so many hours', kind: 'number', required: true, usual: 6 * HOUR, scale: HOUR, if: (form) => !isCron(form) },
      { at: '/timezone', label: 'Time zone', kind: 'choice', usual: zone, options: [...new Set([zone, ...zones()])].map((each) => [each, each]) },
      { at: '/enabled', label: 'It runs of its own accord', kind: 'check', usual: true },
      { at: '/local_files', label: 'Files of the service’s machine, one per line', kind: 'lines', group: MORE, hint: 'In place of those of the source.' },
      { at: '/sftp_override', label: 'Otherwise at the source, as JSON', kind: 'json', group: MORE, hint: 'For example {"remote_path": "/archive"}' },
      { at: '/callback_url', label: 'Webhook', group: MORE, hint: 'This address is told how each run ended.' },
    ], schedule);
    this.form.changed = () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#foresee(), PAUSE);
    };
    this.form.focus();
    this.#foresee();
  }

  async #foresee() {
    const rhythm = this.form?.asked.filter(({ at }) => /type|cron|interval|zone/.test(at));
    try {
      this.foreseen = await post(`${SCHEDULES}/preview`, this.form?.body(rhythm));
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable)) {
        throw failure;
      }
      this.foreseen = failure instanceof Problem ? failure.faults.map(({ detail }) => detail).join(' ') || failure.message : failure.message;
    }
    this.requestUpdate();
  }

  /** @param {any} body */
  async #save(body) {
    const { id } = await (this.schedule ? put(`${SCHEDULES}/${this.key}`, body) : post(SCHEDULES, body));
    say(`${this.schedule ? 'Changed' : 'Made'} “${body.name}”.`);
    go(`${HOME}/${id}`);
  }

  content() {
    const { form, schedule, foreseen } = this;
    const home = schedule ? `${HOME}/${this.key}` : HOME;
    return html`
      <p class="trail"><a href=${HOME}>Schedules</a></p>
      <h1>${this.heading}</h1>
      ${form?.render({
        title: schedule ? 'Edit the schedule' : 'The schedule', yes: schedule ? 'Save' : 'Create schedule', cancel: home, send: (body) => this.#save(body),
        more: html`<div class="foreseen" aria-live="polite">${typeof foreseen === 'string' ? html`<p class="wrong">${foreseen}</p>`
          : html`<h3>Runs ${foreseen.in_words}</h3>${runList(foreseen.next_runs, form.texts['/timezone'])}`}</div>`,
      })}`;
  }
}
customElements.define('schedule-form', ScheduleForm);
