// Forms made of lists of fields, each of which knows its place in what is sent.
import { html, nothing } from 'lit';
import { Problem } from './api.js';
import { area, choice, input } from './parts.js';

/**
 * A field: its pointer, what it is called and what it holds. `names` are parted by commas, `lines`
 * by lines; a number is shown divided by its `scale`. What has an `if` is asked only where it holds.
 * @typedef {{at: string, label: string, required?: boolean, usual?: unknown, hint?: unknown,
 *   kind?: 'text' | 'number' | 'password' | 'names' | 'lines' | 'json' | 'check' | 'choice',
 *   complete?: string, options?: [string, string][], scale?: number, group?: string, isLong?: boolean, if?: (form: Form) => boolean}} FormField
 * @typedef {import('./view.js').Page} Page
 */

/** @type {Record<string, [RegExp, string]>} */
const LISTS = { names: [/\s*,\s*/, ', '], lines: [/\s*\n\s*/, '\n'] };

/** @param {FormField} field @param {any} value */
function shown({ kind = 'text', scale = 1 }, value) {
  return value === null || value === undefined || value === false ? ''
    : LISTS[kind] ? value.join(LISTS[kind][1])
    : kind === 'json' ? JSON.stringify(value, null, 2)
    : String(kind === 'number' ? value / scale : value);
}

/** @param {FormField} field @param {string} text */
function meant({ at, kind = 'text', scale = 1 }, text) {
  if (kind === 'check') {
    return text !== '';
  }
  if (text.trim() === '' && text !== ' ') {
    return null;
  }
  if (kind === 'json') {
    try {
      return JSON.parse(text);
    } catch (bad) {
      const detail = `This is not JSON: ${/** @type {Error} */ (bad).message}`;
      throw new Problem(422, detail, [{ pointer: at, detail }]);
    }
  }
  return LISTS[kind] ? text.trim().split(LISTS[kind][0]).filter(Boolean) : kind === 'number' ? Number(text) * scale : text;
}

const steps = (/** @type {string} */ at) => at.slice(1).split('/');

export class Form {
  /** What else happens when something is entered. */
  changed = () => {};

  /** @param {Page} page @param {FormField[]} fields @param {any} [thing] what is changed, unless it is new */
  constructor(page, fields, thing) {
    this.page = page;
    this.fields = fields;
    this.isNew = !thing;
    /** @type {Record<string, string>} */
    this.texts = {};
    for (const field of fields) {
      this.texts[field.at] = shown(field, thing
        ? steps(field.at).reduce((part, step) => part?.[step], thing) ?? (field.if && field.usual) : field.usual);
    }
  }

  /** The fields that are asked for as things are. */
  get asked() {
    return this.fields.filter((field) => field.if?.(this) ?? true);
  }

  /** What is to be sent. @param {FormField[]} [fields] */
  body(fields = this.asked) {
    /** @type {any} */
    const body = {};
    for (const field of fields) {
      const value = meant(field, this.texts[field.at]);
      const path = steps(field.at);
      const last = path.pop() ?? '';
      if (value !== null || !this.isNew) {
        path.reduce((part, step) => part[step] ??= {}, body)[last] = value;
      }
    }
    return body;
  }

  /** Goes to the first field. */
  async focus() {
    this.page.fault = '';
    this.page.faults = [];
    this.page.requestUpdate();
    await this.page.updateComplete;
    /** @type {HTMLElement | null} */ (this.page.querySelector('form.card :is(input, select, textarea)'))?.focus();
  }

  /** @param {FormField} field */
  #faults({ at }) {
    return this.page.faults.filter(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`));
  }

  /**
   * @param {{title: unknown, yes: string, send: (body: any) => Promise<unknown>, then?: () => unknown,
   *   cancel?: string | (() => void), lead?: unknown, more?: unknown, small?: boolean}} how
   */
  render({ title, yes, send, then, cancel, lead = nothing, more = nothing, small }) {
    const { page, asked } = this;
    const groups = [...new Set(asked.map(({ group }) => group))];
    return html`
      <form class="card ${small ? 'small' : ''}" @submit=${async (/** @type {Event} */ event) => {
        event.preventDefault();
        if (await page.act(async () => send(this.body()), { form: true })) {
          then?.();
        }
      }}>
        <h2>${title}</h2>
        ${page.summary(asked.flatMap((field) => this.#faults(field)).map(({ pointer }) => pointer))}
        ${lead}
        ${groups.map((group) => {
          const fields = asked.filter((field) => field.group === group);
          const grid = html`<div class="grid">${fields.map((field) => this.#field(field))}</div>`;
          return group ? html`<details ?open=${fields.some((field) => this.#faults(field).length > 0)}><summary>${group}</summary>${grid}</details>` : grid;
        })}
        ${more}
        <div class="actions"><button class="button primary" ?disabled=${page.isBusy}>${yes}</button>
          ${typeof cancel === 'string' ? html`<a class="button" href=${cancel}>Cancel</a>`
            : cancel ? html`<button type="button" class="button" @click=${cancel}>Cancel</button>` : nothing}</div>
      </form>`;
  }

  /** @param {FormField} field */
  #field(field) {
    const { at, kind = 'text', options = [], required, hint } = field;
    const value = this.texts[at];
    const change = (/** @type {string} */ text) => {
      this.texts[at] = text;
      this.changed();
      this.page.requestUpdate();
    };
    const isOptional = !required && kind !== 'choice';
    const all = { complete: field.complete, id: at.slice(1).replaceAll('/', '-'), label: field.label + (isOptional ? ' (optional)' : ''), value, change, hint, required,
      wrong: this.#faults(field).map(({ detail }) => detail).join(' ') };
    switch (kind) {
      case 'check': return html`<label class="check"><input type="checkbox" .checked=${value !== ''}
        @change=${() => change(value ? '' : 'true')}> ${field.label}</label>`;
      case 'choice': return choice({ ...all, options });
      case 'lines': case 'json': return area(all);
      default: return input({ ...all, kind: field.isLong ? 'area' : '', type: kind === 'names' ? 'text' : kind, step: 'any' });
    }
  }
}

/** A file that fills a field. @param {Form} form @param {string} at */
export const fileFor = (form, at) => html`
  <div class="field"><label for="file">or from a file</label>
    <input id="file" type="file" accept=".json,application/json" @change=${async (/** @type {{target: HTMLInputElement}} */ { target }) => {
      form.texts[at] = await target.files?.[0]?.text() ?? '';
      form.changed();
      form.page.requestUpdate();
    }}></div>`;
