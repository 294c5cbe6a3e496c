import { html, nothing } from 'lit';
import { COLLECTIONS, get, list, now, patch, post, Problem, SPIKES, truth, Unreachable } from '../lib/api.js';
import { askedOf, bendOf, changeOf, counts } from '../lib/bends.js';
import { deeds } from '../lib/deeds.js';
import { badge, choice, empty, input, whenNext } from '../lib/parts.js';
import { go, query } from '../lib/router.js';
import { say } from '../lib/say.js';
import { session } from '../lib/session.js';
import { Page } from '../lib/view.js';
import { asked, isNumber, KINDS, length, meant, MEMBERS, rule, status, written } from '../lib/words.js';
import { ownZone, zones } from '../lib/zone.js';
import { bendForm } from '../components/bend-form.js';
import { faultForm, flawOf, writtenOf } from '../components/fault-form.js';
import { Entered, momentField } from '../components/moment-field.js';
import '../components/value-chart.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** @type {[string, number][]} */
const LENGTHS = [['5 min', 5 * MINUTE], ['15 min', 15 * MINUTE], ['1 h', HOUR], ['4 h', 4 * HOUR], ['1 d', 24 * HOUR]];
const FACTORS = [2, 5, 10];
const POINTS = 400;
const PAUSE = 250;
/** As fine as is drawn where occurrences are short and far apart. */
const MOST_POINTS = 2000;
/** @type {[string, string][]} */
const HOWS = [['', 'Once'], ['cron', 'Again and again, by cron'], ['rrule', 'Again and again, by a calendar rule'], ['random', 'Again and again, at random']];

/** Asked for by those only whose spikes recur. @type {Promise<typeof import('../components/recurrence-form.js')> | undefined} */
let asking;
/** @type {typeof import('../components/recurrence-form.js') | undefined} */
let again;

async function loadAgain() {
  asking ??= import('../components/recurrence-form.js');
  again = await asking.catch(() => {
    asking = undefined;
    throw new Unreachable();
  });
  return again;
}

const COUNTED = 'A counter is bent by its steps and goes on from where it stands, so that it never runs backwards. For that the counters under this spike are the collection’s own, not new ones.';

/** @typedef {Members & {id: number, collection_type: CollectionType, field_name: string, value_type: ValueType, is_editable: boolean, change?: Change}} Copy */

/** Why a spike leaves a field as it is. @param {Copy} field */
const reason = (field) => field.collection_type === 'Configuration'
  ? 'Configuration stays as it is under a spike.' : 'Only numbers can be bent; this is no number.';

class SpikePage extends Page {
  key = '';
  /** @type {Spike | null} */
  spike = null;
  /** @type {Collection[]} */
  collections = [];
  collection = '';
  isLocked = false;
  name = '';
  zone = ownZone();
  start = new Entered(now(), this.zone);
  end = new Entered(now(), this.zone);
  /** How it recurs, unless it is there once. @type {import('../components/recurrence-form.js').Terms | null} */
  terms = null;
  /** @type {Foreseen | null} */
  foreseen = null;
  priority = '';
  continuity = 'independent';
  /** The fields as they are now, by which is known what has been changed. @type {Copy[]} */
  fields = [];
  /** The fields of the collection, which the spike bends. @type {Map<number, Members>} */
  originals = new Map();
  /** @type {Map<number, Partial<Record<MemberName, string>>>} */
  texts = new Map();
  /** How the fields are bent, by their ids. @type {Map<number, import('../lib/bends.js').Bend>} */
  bends = new Map();
  /** What goes wrong. @type {import('../components/fault-form.js').Flaw[]} */
  flaws = [];
  /** @type {Preview | null} */
  preview = null;
  /** @type {{text: string, spike?: Spike} | null} */
  obstacle = null;
  isFilled = false;
  /** Whether what is entered meanwhile goes before what is read. */
  isGentle = false;
  /** What the form would send if nobody had touched it. */
  untouched = '';
  /** Why what the form began with is not what is there any more. */
  outdated = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {Promise<void>} */
  #looking = Promise.resolve();
  #asked = 0;

  get heading() {
    return this.spike?.name ?? 'New spike';
  }

  get ticks() {
    return true;
  }

  /** Whether it is over, and is shown as it was: nobody plans for the past. */
  get isOver() {
    return this.spike !== null && status(this.spike, now()) === 'expired';
  }

  /** @returns {import('../lib/live.js').Thing[]} */
  get watches() {
    return ['collections', 'spikes'];
  }

  async read() {
    if (this.isFilled) {
      // Nobody's half-filled form is filled anew.
      return;
    }
    if (this.key === 'new') {
      this.collections = await list(COLLECTIONS);
      await this.#begin();
    } else {
      const spike = /** @type {Spike} */ (await get(`${SPIKES}/${this.key}`));
      if (!await this.#take(spike)) {
        this.isFilled = true;
        return;
      }
      this.spike = spike;
    }
    this.isFilled = true;
    this.untouched = this.#sum();
    this.outdated = '';
    this.#glance();
  }

  async hear() {
    if (this.key !== 'new' && this.untouched === this.#sum()) {
      this.isGentle = true;
      try {
        await this.refresh();
      } finally {
        this.isGentle = false;
      }
      return;
    }
    // What somebody has entered stays; they are told what has become of the spike, and of the time they want.
    this.#glance();
    const { spike } = this;
    if (spike) {
      try {
        const there = /** @type {Spike} */ (await get(`${SPIKES}/${spike.id}`));
        this.outdated = there.updated_at === spike.updated_at ? '' : 'This spike was changed elsewhere while you were at it.';
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) {
          this.outdated = 'This spike was deleted elsewhere while you were at it.';
        } else if (!(failure instanceof Problem || failure instanceof Unreachable)) {
          throw failure;
        }
      }
      this.requestUpdate();
    }
  }

  /** All that the form says. */
  #sum() {
    return JSON.stringify([this.name, this.#body()]);
  }

  async refresh() {
    if (this.spike && this.isFilled) {
      // After a deed beside the form, what it did is shown.
      this.isFilled = false;
    }
    await super.refresh();
  }

  async #begin() {
    const wanted = query();
    const like = wanted.get('like');
    if (like) {
      const spike = /** @type {Spike} */ (await get(`${SPIKES}/${like}`));
      await this.#take(spike);
      this.name = `${spike.name} again`;
      if (spike.recurrence) {
        return;
      }
      const long = Date.parse(spike.end_datetime) - Date.parse(spike.start_datetime);
      const start = Math.max(Math.ceil(now() / HOUR) * HOUR, Date.parse(spike.end_datetime));
      this.start = new Entered(start, this.zone);
      this.end = new Entered(start + long, this.zone);
      return;
    }
    const start = Date.parse(wanted.get('start') ?? '') || Math.ceil(now() / (15 * MINUTE)) * 15 * MINUTE;
    this.start = new Entered(start, this.zone);
    this.end = new Entered(Date.parse(wanted.get('end') ?? '') || start + HOUR, this.zone);
    const preset = wanted.get('collection');
    this.isLocked = preset !== null;
    this.collection = preset ?? String(this.collections[0]?.id ?? '');
    await this.#bend();
  }

  /** Fills the form with the fields of the collection. */
  async #bend() {
    const collection = this.collection === '' ? null
      : /** @type {Collection} */ (await get(`${COLLECTIONS}/${this.collection}`));
    this.fields = (collection?.fields ?? []).map((field) => ({
      ...field, is_editable: field.collection_type === 'Performance' && isNumber(field) }));
    this.originals = new Map(this.fields.map((field) => [field.id, field]));
    this.texts = new Map(this.fields.map((field) => [field.id, this.#written(field)]));
    this.bends = new Map(this.fields.map((field) => [field.id, bendOf()]));
  }

  /**
   * Fills the form with a spike, unless somebody has begun to enter something while it was read.
   * @param {Spike} spike @returns {Promise<boolean>} whether it was filled
   */
  async #take(spike) {
    const collection = /** @type {Collection} */ (await get(`${COLLECTIONS}/${spike.collection_id}`));
    const terms = spike.recurrence ? (await loadAgain()).termsOf(spike.recurrence) : null;
    if (this.isGentle && this.untouched !== this.#sum()) {
      return false;
    }
    this.collections = this.collections.length > 0 ? this.collections : [collection];
    this.collection = String(spike.collection_id);
    this.isLocked = true;
    this.name = spike.name;
    this.continuity = spike.continuity;
    this.flaws = (spike.faults ?? []).map(flawOf);
    this.priority = String(spike.priority ?? '');
    this.zone = spike.recurrence?.timezone ?? this.zone;
    this.terms = terms;
    this.foreseen = null;
    this.start = new Entered(Date.parse(spike.start_datetime), this.zone);
    this.end = new Entered(Date.parse(spike.end_datetime), this.zone);
    const copies = spike.spike_fields.map((field) => ({ ...field, id: field.original_field_id }));
    this.originals = new Map(collection.fields.map((field) => [field.id, field]));
    this.texts = new Map(copies.map((field) => [field.id, this.#written(field)]));
    this.bends = new Map(copies.map((field) => [field.id, bendOf(field.change)]));
    const isNew = this.key === 'new';
    this.fields = copies.map((field) => isNew ? { ...field, change: undefined, ...this.originals.get(field.id) } : field);
    return true;
  }

  /** @param {Members & {value_type: ValueType}} field */
  #written(field) {
    return Object.fromEntries(MEMBERS[field.value_type].map((member) => [member.name, written(member, field)]));
  }

  /** What a spike does to fields, as far as it differs from what they are. */
  #changes() {
    const all = [];
    for (const field of this.fields.filter((each) => each.is_editable)) {
      /** @type {Record<string, unknown>} */
      const change = { original_field_id: field.id };
      const texts = this.texts.get(field.id) ?? {};
      for (const member of MEMBERS[field.value_type]) {
        const value = meant(member, texts[member.name] ?? '');
        if (JSON.stringify(value) !== JSON.stringify(field[member.name] ?? null)) {
          change[member.name] = value;
        }
      }
      const bend = changeOf(this.#bendOf(field));
      if (JSON.stringify(bend) !== JSON.stringify(changeOf(bendOf(field.change)))) {
        change.change = bend;
      }
      if (Object.keys(change).length > 1) {
        all.push(change);
      }
    }
    return all;
  }

  /** @param {Copy} field */
  #bendOf(field) {
    return this.bends.get(field.id) ?? bendOf();
  }

  /** Whether a counter is bent, which is then the collection's own. */
  get isCounting() {
    return this.fields.some((field) => field.is_editable && counts(field) && this.#bendOf(field).how !== '');
  }

  #window() {
    const [start, end] = [this.start.moment, this.end.moment];
    return start === undefined || end === undefined ? null
      : { start_datetime: new Date(start).toISOString(), end_datetime: new Date(end).toISOString() };
  }

  /** How long it is, or an occurrence is at least. */
  get #long() {
    return this.terms && again ? again.longOf(this.terms) : (this.end.moment ?? 0) - (this.start.moment ?? 0);
  }

  #timing() {
    return this.terms && again ? { recurrence: again.recurrenceOf(this.terms, this.zone) }
      : { ...this.#window(), ...(this.spike?.recurrence ? { recurrence: null } : {}) };
  }

  #body() {
    const spike_fields = this.#changes();
    const faults = this.flaws.map(writtenOf);
    return { ...this.#timing(), priority: this.priority === '' ? null : Number(this.priority), continuity: this.isCounting ? 'shared' : this.continuity,
      ...(faults.length > 0 || this.spike?.faults ? { faults } : {}), ...(spike_fields.length > 0 ? { spike_fields } : {}) };
  }

  #changed = () => {
    this.fault = '';
    this.requestUpdate();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.#glance, PAUSE);
  };

  #glance = () => {
    this.#pause = undefined;
    this.#looking = this.#look();
  };

  /** Nothing is asked any more about what is about to be kept: it would be in its own way. */
  async #settle() {
    if (this.#pause !== undefined) {
      clearTimeout(this.#pause);
      this.#glance();
    }
    await this.#looking;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  /** Asks the service what would come of it, which also tells what is in the way. */
  async #look() {
    const asked = ++this.#asked;
    try {
      const foreseen = await this.#foresee();
      if (asked !== this.#asked) {
        return;
      }
      this.foreseen = foreseen;
    } catch (failure) {
      if (asked === this.#asked) {
        this.foreseen = null;
        await this.#stumble(failure);
      }
      this.requestUpdate();
      return;
    }
    const [start, end] = this.#shown();
    if (start === undefined || end === undefined || end <= start || this.fields.length === 0) {
      this.preview = null;
      this.obstacle = start !== undefined && end !== undefined && end <= start
        ? { text: 'The end has to be after the start.' }
        : this.fields.length === 0 ? { text: 'This collection has no fields yet, so there is nothing to bend.' } : null;
      this.requestUpdate();
      return;
    }
    const around = Math.max((end - start) / 3, MINUTE);
    const [from, to] = [start - around, end + around];
    const fine = this.foreseen ? Math.ceil(this.#long / 8000) : Infinity;
    const step = Math.max(1, Math.min(Math.ceil((to - from) / 1000 / POINTS), Math.max(fine, Math.ceil((to - from) / 1000 / MOST_POINTS))));
    try {
      const preview = await post('/api/admin/preview', {
        collection_id: Number(this.collection), ...(this.spike ? { spike_id: this.spike.id } : {}),
        ...(this.isOver ? {} : { spike: this.#body() }),
        from: new Date(from).toISOString(), to: new Date(to).toISOString(), step });
      if (asked === this.#asked) {
        this.preview = preview;
        this.#lookBack(preview);
        this.obstacle = null;
        this.faults = [];
      }
    } catch (failure) {
      if (asked === this.#asked) {
        await this.#stumble(failure);
      }
    }
    this.requestUpdate();
  }

  /** Shades also when spikes were at work that are gone. @param {Preview} preview */
  async #lookBack(preview) {
    const until = new Date(Math.min(Date.parse(preview.to), now())).toISOString();
    if (preview.from < until) {
      const there = preview.spikes.map(({ id }) => id);
      const past = await truth(this.collection, preview.from, until).catch(() => []);
      const gone = past.filter(({ spike_id: id }) => !there.includes(id));
      if (gone.length > 0 && this.preview === preview) {
        this.preview = { ...preview, bands: [...preview.spikes, ...gone] };
        this.requestUpdate();
      }
    }
  }

  /** What the service takes the recurrence for. @returns {Promise<Foreseen | null>} */
  async #foresee() {
    const { recurrence } = this.#timing();
    const { spike } = this;
    if (!recurrence) {
      return null;
    }
    if (spike?.recurrence && (this.isOver || !session.canChange)) {
      return { in_words: spike.recurrence.in_words, next_occurrences: spike.next_occurrences ?? [] };
    }
    try {
      return await post(`${SPIKES}/foresee`, recurrence);
    } catch (failure) {
      throw failure instanceof Problem
        ? new Problem(failure.status, failure.message, failure.faults.map(({ pointer, detail }) => ({ pointer: `/recurrence${pointer}`, detail })))
        : failure;
    }
  }

  /** What the chart is about: the window, or as many of three occurrences as can be told from one another. */
  #shown() {
    const next = this.foreseen?.next_occurrences ?? [];
    if (next.length === 0) {
      return [this.start.moment, this.end.moment];
    }
    const start = Date.parse(next[0].start_datetime);
    const ends = next.slice(0, 3).map((each) => Date.parse(each.end_datetime));
    return [start, ends.reverse().find((end) => (end - start) * 5 / 3 / MOST_POINTS <= this.#long / 4) ?? ends[ends.length - 1]];
  }

  /** @param {string} how */
  async #recur(how) {
    await this.act(async () => {
      if (how === '') {
        const next = this.foreseen?.next_occurrences[0];
        this.start = next ? new Entered(Date.parse(next.start_datetime), this.zone) : this.start;
        this.end = next ? new Entered(Date.parse(next.end_datetime), this.zone) : this.end;
        this.terms = null;
      } else {
        const { begun } = await loadAgain();
        const wanted = /** @type {import('../components/recurrence-form.js').How} */ (how);
        const start = this.start.moment ?? now();
        this.terms = this.terms ? { ...this.terms, how: wanted } : begun(wanted, start, this.end.moment ?? start + HOUR, this.zone);
      }
      this.obstacle = null;
      this.#changed();
    });
  }

  /** @param {unknown} failure */
  async #stumble(failure) {
    if (failure instanceof Unreachable) {
      return;
    }
    if (!(failure instanceof Problem)) {
      throw failure;
    }
    this.preview = null;
    this.faults = failure.faults.map(({ pointer, detail }) => ({ pointer: pointer.replace(/^\/spike(?=\/)/, ''), detail }));
    this.obstacle = failure.status === 409
      ? { text: failure.message, spike: await this.#inTheWay(failure.message) }
      : this.#isShown(failure) ? null : { text: failure.message };
  }

  /** Whether some field says it. @param {Problem} failure */
  #isShown(failure) {
    return failure.faults.length > 0 && this.faults.every(({ pointer }) => /^\/(start_datetime|end_datetime|priority|recurrence\/|faults\/|spike_fields\/\d+\/)/.test(pointer));
  }

  /** @param {string} said */
  async #inTheWay(said) {
    if (this.terms) {
      const all = /** @type {Spike[]} */ (await list(`${SPIKES}?collection_id=${this.collection}`).catch(() => []));
      return all.find(({ id, name }) => id !== this.spike?.id && said.startsWith(`spike '${name}' `));
    }
    const { start_datetime: from, end_datetime: to } = this.#window() ?? {};
    const there = /** @type {Spike[]} */ (await list(
      `${SPIKES}?collection_id=${this.collection}&from=${from}&to=${to}`).catch(() => []));
    return there.find(({ id }) => id !== this.spike?.id);
  }

  /** @param {Event} event */
  async #save(event) {
    event.preventDefault();
    const body = { name: this.name, ...this.#body() };
    const { spike } = this;
    await this.act(async () => {
      await this.#settle();
      if (spike) {
        await patch(`${SPIKES}/${spike.id}`, body);
        say(`Saved “${this.name}”.`);
      } else {
        await post(SPIKES, { collection_id: Number(this.collection), ...body });
        say(`Planned “${this.name}”.`);
      }
      go('/ui/spikes');
    }, { form: true });
  }

  content() {
    const { spike } = this;
    if (this.collections.length === 0) {
      return html`<div class="head"><h1>New spike</h1></div>${empty('There is nothing to bend', 'A spike bends the values of a collection.',
        html`<a class="button" href="/ui/collections">Begin with a collection</a>`)}`;
    }
    const { isOver } = this;
    const isFixed = !session.canChange || isOver;
    return html`
      <p class="trail"><a href="/ui/spikes">Spikes</a></p>
      <div class="head">
        <div><h1>${this.heading}</h1>
          ${spike ? html`<p class="pair">${badge(spike)} ${whenNext(spike)}</p>` : nothing}</div>
        ${spike ? html`<div class="actions">${deeds(this, spike, { then: () => go('/ui/spikes') })}</div>` : nothing}
      </div>
      ${this.outdated ? html`<div class="notice" role="alert"><span>${this.outdated}</span>
        <button class="button small" @click=${() => this.refresh()}>Show it as it is now</button></div>` : nothing}
      ${isOver ? html`<p class="notice">It is over, and goes with the next poll of its collection. Duplicate it to have it once more.</p>` : nothing}
      <form @submit=${this.#save}>
        ${this.obstacle?.text === this.fault ? nothing : this.summary(this.#pointers())}
        ${this.#when(isFixed)}
        <div class="preview">${this.#charts()}</div>
        ${this.#bent(isFixed)}
        ${faultForm({ flaws: this.flaws, disabled: isFixed, wrong: (pointer) => this.wrong(pointer), change: (flaws) => this.#spoil(flaws) })}
        ${isFixed ? nothing : html`
          <div class="actions bottom">
            <button class="button primary" ?disabled=${this.isBusy}>${spike ? 'Save' : 'Plan this spike'}</button>
            <a class="button" href="/ui/spikes">Cancel</a>
          </div>`}
      </form>`;
  }

  #pointers() {
    const sent = this.#changes();
    return ['/name', '/start_datetime', '/end_datetime', '/priority', ...this.faults.map(({ pointer }) => pointer).filter((pointer) => pointer.startsWith('/recurrence/')),
      ...sent.flatMap(({ original_field_id: id }, i) => [...Object.values(MEMBERS).flat().map(({ name }) => name),
        ...askedOf(this.bends.get(Number(id)) ?? bendOf()).map(({ member }) => `change/${member}`)].map((name) => `/spike_fields/${i}/${name}`))];
  }

  /** @param {boolean} isFixed */
  #when(isFixed) {
    const { start, end } = this;
    const [from, to] = [start.moment, end.moment];
    return html`
      <div class="card">
        <div class="grid">
          ${input({ id: 'name', label: 'Name', value: this.name, required: true, disabled: isFixed, wrong: this.wrong('/name'),
            change: (value) => { this.name = value; } })}
          ${choice({ id: 'collection', label: 'Collection', value: this.collection, disabled: this.isLocked || isFixed,
            options: this.collections.map(({ id, name }) => [String(id), name]),
            change: async (value) => { this.collection = value; await this.#bend(); this.#changed(); } })}
          ${input({ id: 'priority', label: 'Priority (optional)', value: this.priority, type: 'number', step: '1', disabled: isFixed, wrong: this.wrong('/priority'),
            hint: 'The highest of those that overlap is at work; without one, none may.', change: (value) => { this.priority = value; this.#changed(); } })}
        </div>
        <div class="grid">
          ${choice({ id: 'zone', label: 'Time zone', value: this.zone, options: (zones().includes(this.zone) ? zones() : [this.zone, ...zones()]).map((zone) => [zone, zone]),
            wrong: this.wrong('/recurrence/timezone'), change: (zone) => this.#move(zone) })}
          ${choice({ id: 'how', label: 'Happens', value: this.terms?.how ?? '', options: HOWS, disabled: isFixed, change: (how) => this.#recur(how) })}
          ${this.terms && again ? again.recurrenceFields({ terms: this.terms, disabled: isFixed, changed: this.#changed, wrong: (member) => this.#wrongAt(`/recurrence/${member}`) }) : nothing}
        </div>
        ${this.terms && again ? html`
          ${this.foreseen ? again.foreseenList(this.foreseen, this.zone) : nothing}` : html`
        <div class="grid times">
          ${momentField({ id: 'start', label: 'Begins', entered: start, disabled: isFixed, wrong: this.wrong('/start_datetime'), changed: this.#changed })}
          ${momentField({ id: 'end', label: 'Ends', entered: end, disabled: isFixed, wrong: this.wrong('/end_datetime'), changed: this.#changed })}
          <div class="field"><span class="label">Length${from !== undefined && to !== undefined && to > from ? html`: <span class="count">${length(to - from)}</span>` : nothing}</span>
            ${isFixed ? nothing : html`<div class="actions tight">${LENGTHS.map(([text, millis]) => html`
              <button type="button" class="button small" aria-label="${text} long" ?disabled=${from === undefined}
                @click=${() => { this.end = new Entered((from ?? 0) + millis, this.zone); this.#changed(); }}>${text}</button>`)}</div>`}</div>
        </div>`}
        <div role="status">${this.obstacle ? html`
          <p class="fault">${this.obstacle.text}
            ${this.obstacle.spike ? html`<a href="/ui/spikes/${this.obstacle.spike.id}">Look at “${this.obstacle.spike.name}”</a>` : nothing}</p>` : nothing}</div>
      </div>`;
  }

  /** What is wrong with a member or within it. @param {string} pointer */
  #wrongAt(pointer) {
    return this.faults.filter((fault) => `${fault.pointer}/`.startsWith(`${pointer}/`)).map(({ detail }) => detail).join(' ');
  }

  /** @param {string} zone */
  #move(zone) {
    this.zone = zone;
    this.start = this.start.in(zone);
    this.end = this.end.in(zone);
    if (this.terms && again) {
      this.terms = again.movedTo(this.terms, zone);
      this.#changed();
    }
    this.requestUpdate();
  }

  #charts() {
    const { preview } = this;
    if (!preview) {
      return nothing;
    }
    if (preview.fields.length === 0) {
      return html`<p class="none">This collection has no numbers among its Performance fields, so there is nothing to draw.</p>`;
    }
    return html`
      <div class="head"><h2>What machines will get</h2>
        <p class="legend"><span class="key line">as usual</span><span class="key under">under the spike</span><span class="key base">without it</span></p></div>
      <div class="charts">${preview.fields.map((field) => html`
        <value-chart .preview=${preview} .field=${field} .zone=${this.zone} .now=${Math.floor(now() / 1000) * 1000}></value-chart>`)}</div>`;
  }

  /** @param {boolean} isFixed */
  #bent(isFixed) {
    const open = this.fields.filter((field) => field.is_editable);
    const shut = this.fields.filter((field) => !field.is_editable);
    const ids = this.#changes().map((change) => change.original_field_id);
    return html`
      <div class="head"><h2>Values during the spike</h2>
        ${isFixed || open.length === 0 ? nothing : html`<div class="actions tight"><span class="quiet">All numbers</span>
          ${FACTORS.map((factor) => html`<button type="button" class="button small" aria-label="All numbers times ${factor}" @click=${() => this.#multiply(factor)}>×${factor}</button>`)}
          <button type="button" class="button small" @click=${() => this.#multiply(1)}>As usual</button></div>`}</div>
      ${open.length === 0 ? html`<p class="none">This collection has no numbers among its Performance fields; a spike would change nothing.</p>` : nothing}
      <div class="bends">${open.map((field) => this.#field(field, ids.indexOf(field.id), isFixed))}</div>
      ${shut.length > 0 ? html`
        <h3>Left as they are</h3>
        <div class="bends">${shut.map((field) => html`
          <div class="bend shut"><div><code>${field.field_name}</code><p class="hint">${KINDS[field.value_type]}</p></div>
            <div class="value">${rule(field)}</div><p class="hint">${reason(field)}</p></div>`)}</div>` : nothing}`;
  }

  /** @param {Copy} field @param {number} place @param {boolean} isFixed */
  #field(field, place, isFixed) {
    const original = this.originals.get(field.id);
    const bend = this.#bendOf(field);
    return html`
      <fieldset class="bend ${bend.how !== '' || MEMBERS[field.value_type].some((member) => this.#isChanged(field, member)) ? 'changed' : ''}">
        <legend><code>${field.field_name}</code></legend>
        <p class="hint">${KINDS[field.value_type]}${original ? html`, usually <span class="value">${rule({ ...field, ...original })}</span>` : nothing}</p>
        <div class="ways">
          ${bendForm({ id: `f${field.id}`, bend, disabled: isFixed, wrong: (member) => place < 0 ? '' : this.wrong(`/spike_fields/${place}/change/${member}`),
            long: this.#long, note: counts(field) ? COUNTED : '', rules: () => this.#members(field, place, isFixed),
            change: (wanted) => this.#rebend(field, wanted) })}
        </div>
      </fieldset>`;
  }

  /** @param {Copy} field @param {import('../lib/bends.js').Bend} wanted */
  #rebend(field, wanted) {
    if (wanted.how !== '' && this.#bendOf(field).how === '') {
      // What is bent are the usual values.
      this.texts.set(field.id, this.#written({ ...field, ...this.originals.get(field.id) }));
    }
    this.bends.set(field.id, wanted);
    this.#changed();
  }

  /** Where something else is told than is counted, the counters are the collection’s. @param {import('../components/fault-form.js').Flaw[]} flaws */
  #spoil(flaws) {
    this.continuity = flaws.length > 0 && this.flaws.length === 0 ? 'shared' : this.continuity;
    this.flaws = flaws;
    this.#changed();
  }

  /** @param {Copy} field @param {import('../lib/words.js').Member} member */
  #isChanged(field, member) {
    const original = this.originals.get(field.id);
    return original !== undefined && (this.texts.get(field.id)?.[member.name] ?? '') !== written(member, original);
  }

  /** @param {Copy} field @param {number} place @param {boolean} isFixed */
  #members(field, place, isFixed) {
    const texts = this.texts.get(field.id) ?? {};
    return MEMBERS[field.value_type].map((member) => input({
      id: `f${field.id}-${member.name}`, label: member.label, value: texts[member.name] ?? '', disabled: isFixed,
      required: !member.optional, ...asked(member),
      wrong: place < 0 ? '' : this.wrong(`/spike_fields/${place}/${member.name}`),
      mark: this.#isChanged(field, member) ? html` <span class="mark-changed">changed</span>` : nothing,
      change: (value) => { texts[member.name] = value; this.#changed(); } }));
  }

  /** @param {number} factor */
  #multiply(factor) {
    for (const field of this.fields.filter((each) => each.is_editable)) {
      const original = this.originals.get(field.id) ?? field;
      const bend = this.#bendOf(field);
      if (bend.how !== '') {
        this.bends.set(field.id, factor === 1 ? bendOf() : { ...bend, how: 'multiply', amount: String(factor) });
        continue;
      }
      const texts = this.texts.get(field.id) ?? {};
      for (const member of MEMBERS[field.value_type].filter((each) => each.scales || factor === 1)) {
        const usual = original[member.name];
        // Decimals such as 0.1 × 3 come out with a tail that nobody entered.
        texts[member.name] = usual == null ? '' : factor === 1 ? written(member, original) : String(Number((Number(usual) * factor).toPrecision(12)));
      }
    }
    this.#changed();
  }
}
customElements.define('spike-page', SpikePage);
