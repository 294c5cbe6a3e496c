// Connections, sources and projects: what there is, and a form for one of them.
import { html, nothing } from 'lit';
import { list, post, put, remove } from '../lib/api.js';
import { sure } from '../lib/ask.js';
import { Form } from '../lib/form.js';
import { CONNECTIONS, HERE, ImportsPage, PROJECTS, SOURCES, stepsOf } from '../lib/imports.js';
import { go, query } from '../lib/router.js';
import { say } from '../lib/say.js';
import { table } from '../lib/table.js';

/**
 * @typedef {import('../lib/form.js').FormField} FormField
 * @typedef {{connections: DatabaseConnection[], sources: Source[], projects: Project[]}} All
 * @typedef {'connection' | 'source' | 'project'} Kind
 */

/** @type {FormField[]} */
const ABOUT = [
  { at: '/name', label: 'Name', required: true },
  { at: '/description', label: 'Description' },
];
const READ = 'How files are read';
const NAMED = 'How tables are named';
const TABLES = 'Files that go elsewhere';

/** @param {{id: string, name: string}[]} things @returns {[string, string][]} */
const choices = (things) => things.map(({ id, name }) => [id, name]);

/** @type {Record<Kind, {path: string, columns: (all: All) => import('../lib/table.js').Column<any>[], fields: (all: All) => FormField[]}>} */
const KINDS = {
  connection: {
    path: CONNECTIONS,
    columns: () => [
      ['Database', ({ database_url: url }) => html`<code>${url}</code>`],
      ['Description', ({ description }) => description ?? '', 'wide'],
    ],
    fields: () => [...ABOUT, { at: '/database_url', label: 'URL of the database', required: true,
      hint: 'postgresql://user:password@host:5432/database. The password is never shown again; *** leaves it as it is.' }],
  },
  source: {
    path: SOURCES,
    columns: () => [
      ['Server', (source) => html`<code>${source.username}@${source.host}:${source.port}${source.remote_path}</code>`],
      ['Host key', ({ host_key: key }) => key ? html`<code>${key.split(' ')[0]} …${key.slice(-8)}</code>` : html`<span class="quiet">not known yet</span>`],
    ],
    fields: () => [...ABOUT,
      { at: '/host', label: 'Host', required: true },
      { at: '/port', label: 'Port', kind: 'number', required: true, usual: 22 },
      { at: '/username', label: 'User', required: true },
      { at: '/password', label: 'Password', kind: 'password', hint: 'Never shown again; *** leaves it as it is.' },
      { at: '/remote_path', label: 'Directory', required: true, usual: '/' },
      { at: '/key_path', label: 'Private key', hint: 'In place of a password: a file in the directory that imports may read.' },
      { at: '/host_key', label: 'Host key', hint: 'Left empty, the one that the server shows at the first test or job.' }],
  },
  project: {
    path: PROJECTS,
    columns: (all) => [
      ['Files', ({ config: { defaults, tables } }) => html`<code>${[...tables, defaults].map(({ file_pattern: glob }) => glob).join(', ')}</code>`],
      ['From', ({ source_id: id }) => all.sources.find((each) => each.id === id)?.name ?? html`<span class="quiet">this machine</span>`],
      ['Into', ({ connection_id: id }) => all.connections.find((each) => each.id === id)?.name],
    ],
    fields: (all) => [
      ABOUT[0],
      { at: '/connection_id', label: 'Into the database', kind: 'choice', usual: query().get('connection') ?? all.connections[0]?.id, options: choices(all.connections) },
      { at: '/source_id', label: 'From', kind: 'choice', usual: all.sources[0]?.id, options: [...choices(all.sources), ['', 'Files of the service’s machine']] },
      { at: '/config/defaults/file_pattern', label: 'Files', required: true, usual: '*.csv', hint: '* is any letters or none, ? is any letter.' },
      { at: '/config/defaults/primary_key', label: 'Primary key', kind: 'names', hint: 'id, or several columns: id, day. Without one, rows are only added.' },
      { at: '/config/on_bad_row', label: 'A row that the table cannot take', kind: 'choice', usual: 'fail', options: [['fail', 'fails its file'], ['skip', 'is left out, and told']] },
      { at: '/config/defaults/delimiter', label: 'Delimiter', required: true, usual: ',', hint: 'A tab is \\t.', group: READ },
      { at: '/config/defaults/encoding', label: 'Encoding', required: true, usual: 'utf-8', group: READ },
      { at: '/config/defaults/skiprows', label: 'Lines before the header', kind: 'number', required: true, usual: 0, group: READ },
      { at: '/config/defaults/datestyle', label: '03/04/2026 is', kind: 'choice', group: READ,
        options: [['', 'as the database has it'], ['DMY', '3 April'], ['MDY', '4 March'], ['YMD', 'not a date: years come first']] },
      { at: '/config/defaults/rebuild_table', label: 'Empty the table before', kind: 'check', group: READ },
      { at: '/config/defaults/schema', label: 'Schema', required: true, usual: 'public', group: NAMED },
      { at: '/config/table_naming/strip_prefix', label: 'Leave out at the beginning', group: NAMED },
      { at: '/config/table_naming/strip_suffix', label: 'Leave out at the end', group: NAMED },
      { at: '/config/table_naming/lowercase', label: 'In lower case', kind: 'check', usual: true, group: NAMED },
      { at: '/config/refresh_materialized_views', label: 'Refresh materialised views afterwards', kind: 'check', group: NAMED },
      { at: '/config/tables', label: 'Tables, as JSON', kind: 'json', group: TABLES,
        hint: html`For example <code>[{"file_pattern": "stock_*.txt", "target_table": "stock", "primary_key": "article", "delimiter": "|"}]</code>. The first that fits holds; what it does not say is as above.` },
    ],
  },
};

/** @type {FormField[]} */
const RUN = [
  { at: '/local_files', label: 'Files of the service’s machine, one per line', kind: 'lines', hint: 'Within its directory for imports.' },
  { at: '/callback_url', label: 'Webhook', hint: 'This address is told how it ended.' },
];

class ImportThingsPage extends ImportsPage {
  /** @type {Kind} */
  kind = 'connection';
  /** @type {All} */
  all = { connections: [], sources: [], projects: [] };
  /** @type {Form | null} */
  form = null;
  /** How the last test went. @type {{name: string, success: boolean, message: string} | null} */
  tested = null;

  get heading() {
    return `${this.kind[0].toUpperCase()}${this.kind.slice(1)}s`;
  }

  /** @returns {any[]} */
  get things() {
    return this.all[`${this.kind}s`];
  }

  get thing() {
    return this.things.find(({ id }) => id === this.key);
  }

  get home() {
    return `${HERE}/${this.kind}s`;
  }

  async read() {
    const [connections, sources, projects] = await Promise.all([CONNECTIONS, SOURCES, PROJECTS].map(list));
    this.all = { connections, sources, projects };
    if (this.key && !this.form && (this.thing || this.key === 'new')) {
      this.form = new Form(this, this.deed === 'run' ? RUN : KINDS[this.kind].fields(this.all), this.deed === 'run' ? undefined : this.thing);
      this.form.focus();
    }
  }

  /** Projects are known to the service by their names. @param {any} thing */
  #path(thing) {
    return `${KINDS[this.kind].path}/${this.kind === 'project' ? encodeURIComponent(thing.name) : thing.id}`;
  }

  /** @param {any} body */
  async #save(body) {
    const { thing } = this;
    await (thing ? put(this.#path(thing), body) : post(KINDS[this.kind].path, body));
    say(`${thing ? 'Changed' : 'Made'} “${body.name}”.`);
    go(this.home);
  }

  /** @param {any} thing */
  async #test(thing) {
    this.tested = null;
    await this.act(async () => {
      this.tested = { ...await post(`${this.#path(thing)}/test`), name: thing.name };
    });
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
    const { name, id } = thing;
    return html`${this.kind !== 'project' ? this.button('Test', name, () => this.#test(thing))
      : thing.source_id ? this.button('Run now', name, () => this.run('/api/import', { project: name }))
      : html`<a class="button small" aria-label="Run now ${name}" href="${this.home}/${id}/run">Run now</a>`}
      ${this.key ? nothing : html`<a class="button small" aria-label="Edit ${name}" href="${this.home}/${id}">Edit</a>`}
      ${this.button('Delete', name, () => this.#delete(thing))}`;
  }

  content() {
    const { kind, form, thing, tested, home } = this;
    const outcome = tested ? html`
      <div class="notice ${tested.success ? 'good' : 'bad'}" role="status"><span><strong>${tested.name}:</strong> ${tested.message}</span></div>` : nothing;
    if (form) {
      const isRun = this.deed === 'run';
      return html`
        <p class="trail"><a href=${home}>${this.heading}</a></p>
        <div class="head"><h1>${thing?.name ?? `New ${kind}`}</h1><div class="actions">${thing && !isRun ? this.#actions(thing) : nothing}</div></div>
        ${outcome}
        ${isRun ? form.render({ title: 'Run now', yes: 'Run', cancel: home, send: (body) => this.run('/api/import', { project: thing.name, ...body }) })
          : form.render({ title: thing ? `Edit the ${kind}` : `The ${kind}`, yes: thing ? 'Save' : `Create ${kind}`, cancel: home, send: (body) => this.#save(body) })}`;
    }
    if (this.key) {
      return html`<p class="none">There is no such ${kind}. <a href=${home}>To the ${kind}s</a></p>`;
    }
    const isReady = kind !== 'project' || this.all.connections.length > 0;
    return this.tabbed(isReady ? html`<a class="button primary" data-new href="${home}/new">New ${kind}</a>` : nothing, html`${outcome}
      ${this.things.length === 0 ? stepsOf(this.all)
        : table([['Name', ({ id, name }) => html`<a href="${home}/${id}">${name}</a>`, 'title'], ...KINDS[kind].columns(this.all)], this.things, (each) => this.#actions(each))}`);
  }
}
customElements.define('import-things-page', ImportThingsPage);
