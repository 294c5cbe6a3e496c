// Connections, sources, projects and schedules: what there is, and a form for one of them.
import { html, nothing } from 'lit';
import { get, list, now, post, Problem, put, remove } from '../lib/api.js';
import { sure } from '../lib/ask.js';
import { Form } from '../lib/form.js';
import { bars, HERE, ImportsPage, isActive, JOBS, RUN_COLUMNS, stepsOf, STEPS } from '../lib/imports.js';
import { moment } from '../lib/parts.js';
import { go } from '../lib/router.js';
import { say } from '../lib/say.js';
import { table } from '../lib/table.js';
import { count, length, time, utc } from '../lib/words.js';
import { ownZone, zones } from '../lib/zone.js';

/**
 * @typedef {import('../lib/form.js').FormField} FormField
 * @typedef {{connections: DatabaseConnection[], sources: Source[], projects: Project[], schedules: Schedule[]}} All
 * @typedef {'connection' | 'source' | 'project' | 'schedule'} Kind
 */

const PAUSE = 250;
const HOUR = 3600;
const READ = 'How files are read';
const NAMED = 'How tables are named';
const MORE = 'Files, server, webhook';
const DEFAULTS = '/config/defaults/';

/** @type {FormField} */
const NAME = { at: '/name', label: 'Name', required: true };
/** @type {FormField} */
const ABOUT = { at: '/description', label: 'Description' };
/** @type {FormField} */
const FILES = { at: '/local_files', label: 'Files of this service’s machine, one per line', kind: 'lines', hint: 'Within its directory for imports.', group: MORE };
/** @type {FormField} */
const WEBHOOK = { at: '/callback_url', label: 'Webhook', isLong: true, hint: 'This address is told how it ended.', group: MORE };
const HIDDEN = 'Never shown again; *** leaves it as it is.';

/** @param {{id: string, name: string}[]} things @returns {[string, string][]} */
const choices = (things) => things.map(({ id, name }) => [id, name]);

/** @param {{id: string, name: string}[]} things @param {string | null} id */
const nameOf = (things, id) => things.find((each) => each.id === id)?.name ?? html`<span class="quiet">this machine</span>`;

/** Two lines, of which the second matters less. @param {unknown} first @param {unknown} second */
const two = (first, second) => html`${first}<br><span class="quiet">${second}</span>`;

/** @param {string} moment */
const soon = (moment) => Date.parse(moment) <= now() ? 'due' : `in ${length(Date.parse(moment) - now())}`;

const isCron = (/** @type {Form} */ { texts }) => texts['/schedule_type'] === 'cron';

/** How it went so far. @param {Schedule} schedule @param {Job[]} jobs */
const record = ({ total_runs: total, successful_runs: good, failed_runs: bad, missed_runs: missed }, jobs) => html`${bars(jobs)}
  <span class="quiet">${count(total, 'run')}${good + bad ? `, ${Math.floor(100 * good / (good + bad))} % completed` : ''}${missed ? `, ${missed} missed` : ''}</span>`;

/** @param {string[]} runs @param {string} zone */
const runList = (runs, zone) => html`<ol class="list">${runs.map((at) => html`
  <li><time datetime=${at} title=${utc(at)}>${time(at, zone)}</time> <span class="quiet">${soon(at)}</span></li>`)}</ol>`;

/** @type {Record<Kind, {columns: (all: All, jobs: Job[]) => import('../lib/table.js').Column<any>[], fields: (all: All) => FormField[]}>} */
const KINDS = {
  connection: {
    columns: () => [
      ['Database', (each) => html`<code>${each.database_url}</code>`],
      ['Description', (each) => each.description ?? '', 'wide'],
    ],
    fields: () => [NAME, ABOUT, { at: '/database_url', label: 'URL of the database', required: true, isLong: true,
      hint: `postgresql://user:password@host:5432/database. The password is ${HIDDEN.toLowerCase()}` }],
  },
  source: {
    columns: () => [
      ['Server', (each) => html`<code>${each.username}@${each.host}:${each.port}${each.remote_path}</code>`],
      ['Host key', ({ host_key: key }) => key ? html`<code title=${key}>${key.split(' ')[0]} …${key.slice(-8)}</code>` : html`<span class="quiet">not known yet</span>`],
    ],
    fields: () => [NAME, ABOUT,
      { at: '/host', label: 'Host', required: true },
      { at: '/port', label: 'Port', kind: 'number', required: true, usual: 22 },
      { at: '/username', label: 'User', required: true },
      { at: '/password', label: 'Password', kind: 'password', hint: HIDDEN },
      { at: '/remote_path', label: 'Directory', required: true, usual: '/' },
      { at: '/key_path', label: 'Private key', hint: 'In place of a password: a file below the directory for imports.' },
      { at: '/host_key', label: 'Host key', isLong: true, hint: 'Left empty, the one that the server shows first.' }],
  },
  project: {
    columns: ({ sources, connections }) => [
      ['Files', ({ config: { defaults, tables } }) => html`<code>${[...tables, defaults].map((each) => each.file_pattern).join(', ')}</code>`],
      ['From', (each) => nameOf(sources, each.source_id)],
      ['Into', (each) => nameOf(connections, each.connection_id)],
    ],
    fields: ({ sources, connections }) => [NAME,
      { at: '/connection_id', label: 'Into the database', kind: 'choice', usual: connections[0]?.id, options: choices(connections) },
      { at: '/source_id', label: 'From', kind: 'choice', usual: sources[0]?.id, options: [...choices(sources), ['', 'Files of this service’s machine']] },
      { at: `${DEFAULTS}file_pattern`, label: 'Files', required: true, usual: '*.csv', hint: '* is any letters or none, ? is any letter.' },
      { at: `${DEFAULTS}primary_key`, label: 'Primary key', kind: 'names', hint: 'One column, or several: id, day. Without one, rows are only added.' },
      { at: '/config/on_bad_row', label: 'A row that the table cannot take', kind: 'choice', usual: 'fail', options: [['fail', 'fails its file'], ['skip', 'is left out, and told']] },
      { at: `${DEFAULTS}delimiter`, label: 'Delimiter', required: true, usual: ',', hint: 'A tab is \\t.', group: READ },
      { at: `${DEFAULTS}encoding`, label: 'Encoding', required: true, usual: 'utf-8', group: READ },
      { at: `${DEFAULTS}skiprows`, label: 'Lines before the header', kind: 'number', required: true, usual: 0, group: READ },
      { at: `${DEFAULTS}datestyle`, label: '03/04/2026 is', kind: 'choice', group: READ,
        options: [['', 'as the database has it'], ['DMY', '3 April (DMY)'], ['MDY', '4 March (MDY)'], ['YMD', 'no date (YMD)']] },
      { at: `${DEFAULTS}rebuild_table`, label: 'Empty the table before', kind: 'check', group: READ },
      { at: `${DEFAULTS}schema`, label: 'Schema', required: true, usual: 'public', group: NAMED },
      { at: '/config/table_naming/strip_prefix', label: 'Leave out at the beginning', group: NAMED },
      { at: '/config/table_naming/strip_suffix', label: 'Leave out at the end', group: NAMED },
      { at: '/config/table_naming/lowercase', label: 'In lower case', kind: 'check', usual: true, group: NAMED },
      { at: '/config/refresh_materialized_views', label: 'Refresh materialised views afterwards', kind: 'check', group: NAMED },
      { at: '/config/tables', label: 'Tables, as JSON', kind: 'json', group: 'Files that go elsewhere',
        hint: html`<code>[{"file_pattern": "stock_*.txt", "target_table": "stock", "primary_key": "article"}]</code>: the first that fits holds; what it does not say is as above.` },
    ],
  },
  schedule: {
    columns: (all, jobs) => [
      ['When', (each) => two(each.in_words, each.timezone), 'small'],
      ['Next', ({ next_run_at: at }) => at ? two(soon(at), moment(at)) : html`<span class="badge">Paused</span>`, 'when'],
      ['Last runs', (each) => record(each, jobs.filter((job) => job.schedule_id === each.id)), 'when'],
    ],
    fields: ({ projects }) => [NAME,
      { at: '/project_id', label: 'Project', kind: 'choice', usual: projects[0]?.id, options: choices(projects) },
      { at: '/schedule_type', label: 'Recurs', kind: 'choice', usual: 'cron', options: [['cron', 'by the clock (cron)'], ['interval', 'after so many hours']] },
      { at: '/cron_expression', label: 'Cron expression', required: true, usual: '30 2 * * *', if: isCron,
        hint: 'Minute, hour, day of the month, month, day of the week; or @daily and its like.' },
      { at: '/interval_seconds', label: 'Every so many hours', kind: 'number', required: true, usual: 6 * HOUR, scale: HOUR, if: (form) => !isCron(form) },
      { at: '/timezone', label: 'Time zone', kind: 'choice', usual: ownZone(), options: zones().map((zone) => [zone, zone]) },
      { at: '/enabled', label: 'It runs of its own accord', kind: 'check', usual: true },
      FILES, WEBHOOK,
      { at: '/sftp_override', label: 'Otherwise at the source, as JSON', kind: 'json', group: MORE, hint: 'For example {"remote_path": "/archive"}' }],
  },
};

class ImportThingsPage extends ImportsPage {
  /** @type {Kind} */
  kind = 'connection';
  key = '';
  deed = '';
  /** @type {All} */
  all = { connections: [], sources: [], projects: [], schedules: [] };
  /** @type {Form | null} */
  form = null;
  /** How the last test went. @type {{name: string, success: boolean, message: string} | null} */
  tested = null;
  /** When a schedule is going to run, or what is wrong with it. @type {{in_words: string, next_runs: string[]} | string} */
  foreseen = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  get heading() {
    return `${this.kind[0].toUpperCase()}${this.kind.slice(1)}s`;
  }

  get home() {
    return `${HERE}/${this.kind}s`;
  }

  /** @returns {any} */
  get thing() {
    return /** @type {{id: string}[]} */ (this.all[`${this.kind}s`]).find(({ id }) => id === this.key);
  }

  get isLive() {
    return !this.form && (this.jobs.some(isActive)
      || this.all.schedules.some(({ next_run_at: at }) => at !== null && Date.parse(at) < now()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  /** The address of a thing for machines; projects are known by their names. @param {any} thing @param {string} [deed] */
  #path({ id, name }, deed = '') {
    return `/api/${this.kind}s/${this.kind === 'project' ? encodeURIComponent(name) : id}${deed}`;
  }

  async read() {
    const isSchedule = this.kind === 'schedule';
    const [connections, sources, projects, schedules] = await Promise.all(STEPS.map(([one]) => list(`/api/${one}s`, 100)));
    this.all = { connections, sources, projects, schedules };
    const { thing, deed } = this;
    if (isSchedule && thing && !deed) {
      [this.foreseen, { jobs: this.jobs }] = await Promise.all([get(this.#path(thing)), get(this.#path(thing, '/history'))]);
    } else if (isSchedule && !this.key) {
      this.jobs = await get(`${JOBS}?limit=100`);
    } else if (!this.form && (thing || this.key === 'new')) {
      this.form = deed === 'run' ? new Form(this, [FILES, WEBHOOK].map((field) => ({ ...field, group: undefined })))
        : new Form(this, KINDS[this.kind].fields(this.all), thing);
      this.form.focus();
      if (isSchedule) {
        this.form.changed = () => {
          clearTimeout(this.#pause);
          this.#pause = setTimeout(() => this.#foresee(), PAUSE);
        };
        await this.#foresee();
      }
    }
  }

  /** Asks the service when what is entered would run. */
  async #foresee() {
    const { form } = this;
    const rhythm = form?.asked.filter(({ at }) => /type|cron|interval|zone/.test(at));
    try {
      this.foreseen = await post('/api/schedules/preview', form?.body(rhythm));
    } catch (failure) {
      this.foreseen = failure instanceof Problem && failure.faults[0]?.detail || String(/** @type {Error} */ (failure).message);
    }
    this.requestUpdate();
  }

  /** @param {any} body */
  async #save(body) {
    const { thing, kind, home } = this;
    const { id } = await (thing ? put(this.#path(thing), body) : post(`/api/${kind}s`, body));
    say(`${thing ? 'Changed' : 'Made'} “${body.name}”.`);
    go(kind === 'schedule' ? `${home}/${id}` : home);
  }

  /** @param {() => Promise<unknown>} deed */
  async #do(deed) {
    await this.act(deed);
    await this.refresh();
  }

  /** @param {any} thing */
  async #delete(thing) {
    if (await sure(this, { title: `Delete “${thing.name}”?`, text: 'What was loaded stays in the database. This cannot be undone.', yes: 'Delete' },
      () => remove(this.#path(thing)), `Deleted “${thing.name}”.`)) {
      await (this.key ? go(this.home) : this.refresh());
    }
  }

  /** @param {any} thing */
  #actions(thing) {
    const { kind, home } = this;
    const { name, id, enabled } = thing;
    const button = (/** @type {string} */ text, /** @type {() => unknown} */ press) => html`
      <button class="button small" ?disabled=${this.isBusy} aria-label="${text} ${name}" @click=${press}>${text}</button>`;
    const link = (/** @type {string} */ text, /** @type {string} */ deed) => html`<a class="button small" aria-label="${text} ${name}" href="${home}/${id}/${deed}">${text}</a>`;
    const first = {
      project: () => thing.source_id ? button('Run now', () => this.run('/api/import', { project: name })) : link('Run now', 'run'),
      schedule: () => html`${button('Run now', () => this.run(this.#path(thing, '/run')))}
        ${button(enabled ? 'Pause' : 'Resume', () => this.#do(() => post(this.#path(thing, enabled ? '/disable' : '/enable'))))}`,
    };
    return html`${(kind === 'project' || kind === 'schedule') ? first[kind]()
      : button('Test', () => this.#do(async () => { this.tested = { ...await post(this.#path(thing, '/test')), name }; }))}
      ${this.form ? nothing : link('Edit', 'edit')} ${button('Delete', () => this.#delete(thing))}`;
  }

  content() {
    const { kind, form, thing, tested, home, all, deed } = this;
    const outcome = tested ? html`<div class="notice ${tested.success ? 'good' : 'bad'}" role="status"><span><strong>${tested.name}:</strong> ${tested.message}</span></div>` : nothing;
    const { columns } = KINDS[kind];
    if (!this.key) {
      const isReady = kind !== 'schedule' && kind !== 'project' || (kind === 'project' ? all.connections : all.projects).length > 0;
      return this.tabbed(html`<a class="button" href="/api/imports/export" download="imports.json">Export</a> <a class="button" href="${HERE}/apply">Apply documents</a>
        ${isReady ? html`<a class="button primary" data-new href="${home}/new">New ${kind}</a>` : nothing}`, html`${outcome}
        ${all[`${kind}s`].length === 0 ? stepsOf(all) : table([['Name', (each) => kind === 'schedule' ? two(html`<a href="${home}/${each.id}">${each.name}</a>`, each.project_name)
          : html`<a href="${home}/${each.id}/edit">${each.name}</a>`, 'title'], ...columns(all, this.jobs)], all[`${kind}s`], (each) => this.#actions(each))}`);
    }
    return html`
      <p class="trail"><a href=${home}>${this.heading}</a></p>
      <div class="head"><div><h1>${thing?.name ?? (form ? `New ${kind}` : `There is no such ${kind}`)}</h1>
        ${thing?.timezone ? html`<p class="quiet">${thing.project_name} · ${thing.timezone}${thing.local_files ? ` · ${thing.local_files.join(', ')}` : ''}</p>` : nothing}</div>
        <div class="actions">${thing && deed !== 'run' ? this.#actions(thing) : nothing}</div></div>
      ${outcome}
      ${!form ? thing ? this.#course(thing) : nothing
        : deed === 'run' ? form.render({ title: 'Run now', yes: 'Run', cancel: home, send: (body) => this.start('/api/import', { project: thing.name, ...body }) })
        : form.render({ title: `${thing ? 'Edit the' : 'The'} ${kind}`, yes: thing ? 'Save' : `Create ${kind}`, cancel: home, send: (body) => this.#save(body),
          more: kind === 'schedule' ? this.#foreseen(form.texts['/timezone']) : nothing })}`;
  }

  /** @param {string} zone */
  #foreseen(zone) {
    const { foreseen } = this;
    return html`<section aria-live="polite">${typeof foreseen === 'string' ? html`<p class="wrong">${foreseen}</p>`
      : html`<h2>Runs ${foreseen.in_words}</h2>${foreseen.next_runs.length > 0 ? runList(foreseen.next_runs, zone) : html`<p class="none">It is paused. “Resume” has it run again.</p>`}`}</section>`;
  }

  /** What comes of a schedule, and what came. @param {Schedule} schedule */
  #course(schedule) {
    const { jobs } = this;
    return html`
      ${this.#foreseen(schedule.timezone)}
      <section><div class="head"><h2>History</h2><span class="pair">${record(schedule, jobs)}</span></div>
        ${jobs.length === 0 ? html`<p class="none">It has not run yet.</p>` : table(RUN_COLUMNS, jobs)}</section>`;
  }
}
customElements.define('import-things-page', ImportThingsPage);
