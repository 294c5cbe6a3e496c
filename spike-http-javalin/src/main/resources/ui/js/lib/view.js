// What all pages have in common: one style sheet for all, and the states besides "here it is".
import { LitElement, html, nothing } from 'lit';
import { connection, Problem, Unreachable } from './api.js';
import { onEvent } from './live.js';
import { say } from './say.js';

/** A part of a page, within the page's own document, where styles and labels reach it. */
export class View extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** A drawing, which knows how much room it has. */
export class Drawing extends View {
  width = 0;
  #watching = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry.contentRect.width);
    this.requestUpdate();
  });

  connectedCallback() {
    super.connectedCallback();
    this.#watching.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watching.disconnect();
  }
}

const SECOND = 1000;
const PATIENCE = 200;

/** Something that has been read from the service, or is being, or could not be. */
export class Page extends View {
  /** @type {'reading' | 'slow' | 'ready' | 'failed'} */
  state = 'reading';
  /** @type {unknown} */
  failure = null;
  isBusy = false;
  /** @type {Fault[]} */
  faults = [];
  /** What is wrong with a form as a whole. */
  fault = '';
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #hearing;
  /** @type {(() => void)[]} */
  #deaf = [];
  #soon = () => {
    // Those whom nobody sees wait until somebody does.
    this.#hearing ??= setTimeout(() => requestAnimationFrame(() => {
      this.#hearing = undefined;
      if (this.isConnected) {
        this.hear();
      }
    }), PATIENCE);
  };

  get heading() {
    return 'Spike';
  }

  /** Reads what the page shows. */
  async read() {}

  /** What the page shows once it is read. @returns {unknown} */
  content() {
    return nothing;
  }

  /** Whether the page shows lengths of time, which change by themselves. */
  get ticks() {
    return false;
  }

  /** What changes with time, beyond what is shown. */
  tick() {}

  /** What the page hears of when it changes elsewhere. @returns {import('./live.js').Thing[]} */
  get watches() {
    return [];
  }

  /** Something that the page shows may have changed elsewhere. A form that is being filled in has to outlast this. */
  async hear() {
    await this.refresh();
  }

  connectedCallback() {
    super.connectedCallback();
    connection.addEventListener('found', this.#soon);
    this.#deaf = [
      onEvent('changed', ({ what }) => this.watches.some((each) => what.includes(each)) && this.#soon()),
      onEvent('clock', () => this.watches.length > 0 && this.#soon()),
      onEvent('spike', () => this.watches.includes('spikes') && this.#soon()),
    ];
    if (this.ticks) {
      this.#ticking = setInterval(() => {
        this.tick();
        this.requestUpdate();
      }, SECOND);
    }
    this.refresh();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    connection.removeEventListener('found', this.#soon);
    this.#deaf.forEach((end) => end());
    clearInterval(this.#ticking);
  }

  async refresh() {
    const waiting = setTimeout(() => {
      if (this.state === 'reading') {
        this.state = 'slow';
        this.requestUpdate();
      }
    }, PATIENCE);
    try {
      await this.read();
      this.state = 'ready';
    } catch (failure) {
      // What was read before is still better than nothing; the shell tells that it is old.
      if (this.state !== 'ready' || !(failure instanceof Unreachable)) {
        this.state = 'failed';
        this.failure = failure;
      }
    }
    clearTimeout(waiting);
    document.title = `${this.heading} · Spike`;
    this.requestUpdate();
  }

  render() {
    switch (this.state) {
      case 'reading': return nothing;
      case 'slow': return html`
        <div class="waiting" role="status"><span class="hidden">Loading</span><i></i><i></i><i></i></div>`;
      case 'failed': return this.#failed();
      default: return this.content();
    }
  }

  #failed() {
    const { failure } = this;
    if (!(failure instanceof Problem || failure instanceof Unreachable)) {
      throw failure;
    }
    const isMissing = failure instanceof Problem && failure.status === 404;
    const isForeign = failure instanceof Problem && failure.status === 403;
    return html`
      <div class="empty" role="alert">
        <h1>${isMissing ? 'Not here' : isForeign ? 'Not yours' : 'That did not work'}</h1>
        <p>${failure.message}</p>
        <p class="actions">
          ${isMissing || isForeign
            ? html`<a class="button" href="/ui/collections">To the collections</a>`
            : html`<button class="button" @click=${() => this.refresh()}>Try again</button>`}
        </p>
      </div>`;
  }

  /**
   * Does something that may be refused. What is wrong with a form is shown beside it, all else is
   * said.
   * @param {() => Promise<unknown>} deed @param {{form?: boolean}} [where]
   * @returns {Promise<boolean>} whether it was done
   */
  async act(deed, { form = false } = {}) {
    this.isBusy = true;
    this.faults = [];
    this.fault = '';
    this.requestUpdate();
    try {
      await deed();
      return true;
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof Unreachable)) {
        throw failure;
      }
      if (form) {
        this.faults = failure instanceof Problem ? failure.faults : [];
        this.fault = failure.message;
      } else {
        say(failure.message, 'bad');
      }
      return false;
    } finally {
      this.isBusy = false;
      this.requestUpdate();
      if (form && this.fault) {
        await this.updateComplete;
        /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid=true], .fault'))?.focus();
      }
    }
  }

  /** What is wrong at a place of the form. @param {string} pointer */
  wrong(pointer) {
    return this.faults.find((fault) => fault.pointer === pointer)?.detail ?? '';
  }

  /** What is wrong with the form, where no field says it. @param {string[]} pointers those that do */
  summary(pointers) {
    const others = this.faults.filter((fault) => !pointers.includes(fault.pointer));
    const texts = this.faults.length === 0 ? [this.fault] : others.map((fault) => fault.detail);
    return this.fault && texts.length > 0
      ? html`<div class="fault" role="alert" tabindex="-1">${texts.map((text) => html`<p>${text}</p>`)}</div>`
      : nothing;
  }
}
