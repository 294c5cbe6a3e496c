// Things of imports as documents, which are looked through before they are applied.
import { html, nothing } from 'lit';
import { post } from '../lib/api.js';
import { fileFor, Form } from '../lib/form.js';
import { HERE, ImportsPage } from '../lib/imports.js';
import { go } from '../lib/router.js';
import { say } from '../lib/say.js';
import { table } from '../lib/table.js';
import { count } from '../lib/words.js';

/** @typedef {{kind: string, name: string, change: string, members: {member: string}[]}} Fate */

class ImportDocumentsPage extends ImportsPage {
  form = new Form(this, [{ at: '/documents', label: 'Documents, as JSON', kind: 'json', required: true,
    hint: html`What “Export” gives, and <code>spike export</code> on the command line. Nothing is deleted.` }]);
  /** What would become of things. @type {Fate[] | null} */
  plan = null;

  get heading() {
    return 'Apply documents';
  }

  get watches() {
    return [];
  }

  async read() {
    this.form.changed = () => { this.plan = null; };
    this.form.focus();
  }

  /** @param {{documents: unknown}} body */
  async #send({ documents }) {
    const { imports } = await post('/api/imports/apply', { documents: [documents].flat(), dry_run: !this.plan });
    if (this.plan) {
      say(`Applied ${count(imports.length, 'document')}.`);
      go(`${HERE}/schedules`);
    }
    this.plan = imports;
  }

  content() {
    const { plan } = this;
    return html`
      <p class="trail"><a href="${HERE}/schedules">Imports</a></p><h1>${this.heading}</h1>
      ${this.form.render({ title: plan ? 'This is what it changes' : 'What there shall be', yes: plan ? 'Apply' : 'See what it changes', cancel: `${HERE}/schedules`,
        send: (body) => this.#send(body), more: html`${fileFor(this.form, '/documents')}${plan ? table([
          ['Name', ({ name }) => name, 'title'], ['Kind', ({ kind }) => kind],
          ['Change', ({ change }) => html`<span class="badge ${change === 'unchanged' ? '' : change === 'created' ? 'good' : 'warn'}">${change}</span>`],
          ['Members', ({ members }) => members.map(({ member }) => member).join(', '), 'wide'],
        ], plan) : nothing}` })}`;
  }
}
customElements.define('import-documents-page', ImportDocumentsPage);
