import { html, nothing } from 'lit';
import { get, list, VERDICTS } from '../lib/api.js';
import { copyLine, empty, moment } from '../lib/parts.js';
import { table } from '../lib/table.js';
import { Page } from '../lib/view.js';
import { count } from '../lib/words.js';

const HERE = '/ui/verdicts';

/** @type {Record<Outcome, [string, string]>} */
const OUTCOMES = {
  detected: ['Detected in time', 'good'],
  late: ['Late', 'bad'],
  missed: ['Missed', 'bad'],
  not_resolved: ['Not resolved', 'bad'],
  resolved_early: ['Resolved too early', 'bad'],
  false_alarm: ['False alarm', 'bad'],
  quiet: ['Silent', 'good'],
};

/** @param {Verdict} verdict */
const badge = ({ green }) => html`<span class="badge ${green ? 'good' : 'bad'}">${green ? 'Green' : 'Red'}</span>`;

/** @param {number | null} share */
const percent = (share) => share === null ? '–' : `${Math.round(share * 100)} %`;

/** @param {number | null} time */
const seconds = (time) => time === null ? '–' : `${time.toFixed(1)} s`;

class VerdictsPage extends Page {
  /** @type {Verdict[]} */
  verdicts = [];

  get heading() {
    return 'Verdicts';
  }

  async read() {
    this.verdicts = await list(VERDICTS);
  }

  content() {
    return html`
      <div class="head"><div><h1>Verdicts</h1><p class="quiet">What tests of alerts came to, the newest first.</p></div></div>
      ${this.verdicts.length === 0
        ? empty('No verdicts yet', 'A test plays spikes, watches your alerts meanwhile, and passes a verdict on them.', copyLine('spike test FILE', 'the command'))
        : table([
          ['Test', (verdict) => html`<a href="${HERE}/${verdict.id}">${verdict.test}</a>`, 'title'],
          ['Verdict', badge],
          ['Collection', (verdict) => verdict.collection],
          ['Precision', (verdict) => percent(verdict.precision), 'number'],
          ['Recall', (verdict) => percent(verdict.recall), 'number'],
          ['Median delay', (verdict) => seconds(verdict.median_delay_seconds), 'number'],
          ['Began', (verdict) => moment(verdict.began_at)],
        ], this.verdicts)}`;
  }
}
customElements.define('verdicts-page', VerdictsPage);

class VerdictPage extends Page {
  key = '';
  /** @type {Verdict | undefined} */
  verdict;

  get heading() {
    return `Verdict on ${this.verdict?.test ?? ''}`;
  }

  async read() {
    this.verdict = await get(`${VERDICTS}/${encodeURIComponent(this.key)}`);
  }

  content() {
    const { verdict } = this;
    if (!verdict) {
      return nothing;
    }
    const wrong = verdict.findings.filter(({ outcome }) => OUTCOMES[outcome][1] === 'bad').length;
    /** @type {[string, unknown][]} */
    const figures = [['Precision', percent(verdict.precision)], ['Recall', percent(verdict.recall)], ['Median delay', seconds(verdict.median_delay_seconds)]];
    return html`
      <p class="trail"><a href=${HERE}>Verdicts</a></p>
      <div class="head"><div><h1>${verdict.test}</h1>
        <p class="quiet">${badge(verdict)} ${wrong === 0 ? 'All is as expected' : `${wrong} of ${count(verdict.findings.length, 'finding')} not as expected`},
          on ${verdict.collection}, played ${moment(verdict.began_at)} to ${moment(verdict.ended_at)}</p></div></div>
      <dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
      <section><h2>Findings</h2>${table([
        ['Alert', ({ alert, labels }) => html`${alert}${Object.entries(labels).map(([name, value]) => html` <code>${name}=${value}</code>`)}`, 'title'],
        ['Spike', ({ spike }) => spike ?? 'none'],
        ['Outcome', ({ outcome }) => html`<span class="badge ${OUTCOMES[outcome][1]}">${OUTCOMES[outcome][0]}</span>`],
        ['Delay', (finding) => seconds(finding.delay_seconds), 'number'],
        ['Reason', ({ reason }) => reason],
      ], verdict.findings)}</section>`;
  }
}
customElements.define('verdict-page', VerdictPage);
