import { type PropertyDeclarations, type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import type { Report } from '../core/index.ts';
import { adoptSheet } from './adopt-sheet.ts';
import { assign, make } from './plain-dom.ts';
import scopeCss from './scope.css?inline';
import { BADGE_TAG, languagesOf, lookOf, readFallback } from './surroundings.ts';
import { TashikaBadge } from './tashika-badge.ts';
import { waitingWords } from './waiting-words.ts';
import wallCss from './wall.css?inline';
import type { WallBadge } from './wall-entries.ts';
import type { WallFilter } from './wall-filter.ts';

/** From so many badges on there is a search above them. */
const MANY = 6;

/** Something in a wall, with the badges in it: a badge, an item of a list, or a heading that has none. */
interface Item {
  element: Element;
  badges: TashikaBadge[];
}

/**
 * Several badges with one look and one relay, and a search where they are many. The badges stay where the page has put them: what is
 * not looked for is given no place in the shadow root, and nothing in the page is changed.
 */
export class TashikaWall extends ReactiveElement {
  // Reflected, because the badges inside read it here.
  static override properties: PropertyDeclarations = {
    theme: { reflect: true },
    view: { reflect: true },
    relay: { reflect: true },
    independent: { reflect: true },
    eager: { type: Boolean, reflect: true },
  };

  /** `auto`, `light` or `dark`, for the badges that say nothing else. */
  declare theme: string | null;
  /** `mark`, `card` or `full`, for the badges that say nothing else. */
  declare view: string | null;
  /** The address of a relay, for the badges that name no other. */
  declare relay: string | null;
  /** A page for independent checks, for the badges that name no other. */
  declare independent: string | null;
  /** Verify all at once. */
  declare eager: boolean;

  readonly #scope = make('div', { class: 'scope' });
  readonly #slot = make('slot');
  readonly #place = make('div', { class: 'filter' });
  readonly #reports = new WeakMap<TashikaBadge, { src: string | null; report: Report }>();
  readonly #changes = new MutationObserver(() => this.requestUpdate());
  #filter: WallFilter | 'loading' | null = null;
  /** What the badges inside read here has changed. */
  #restyled = false;

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the base class asks this class, not itself, what it has
    return [...super.observedAttributes, 'lang'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes.observe(this, { childList: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes.disconnect();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name !== 'lang' || old === value) return;
    this.#restyled = true;
    this.requestUpdate();
  }

  /** What is given back is no way into the shadow root: the base class shows it to the page. */
  protected override createRenderRoot(): HTMLElement {
    const root = this.attachShadow({ mode: 'closed', slotAssignment: 'manual' });
    adoptSheet(root, scopeCss);
    adoptSheet(root, wallCss);
    this.#scope.append(this.#place, this.#slot);
    root.append(this.#scope);
    this.addEventListener('tashika-report', (event) => this.#note(event));
    return this;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const items = this.#items;
    const badges = items.flatMap((item) => item.badges);
    if (changed.size > 0 || this.#restyled) for (const badge of badges) badge.requestUpdate();
    this.#restyled = false;
    const { lang, dir } = waitingWords(languagesOf(this));
    assign(this.#scope, { ...lookOf(this), lang, dir });
    this.#place.hidden = badges.length < MANY;
    if (badges.length >= MANY) void this.#load();
    const found =
      this.#filter === 'loading'
        ? undefined
        : this.#filter?.draw(
            badges.map((badge) => this.#entry(badge)),
            lang,
          );
    const shown = new Set(found && badges.filter((_, at) => found[at]));
    this.#slot.assign(
      ...items
        .filter((item) => !found || item.badges.length === 0 || item.badges.some((badge) => shown.has(badge)))
        .map(({ element }) => element),
    );
  }

  get #items(): Item[] {
    return [...this.children].map((element) => ({
      element,
      badges: [element, ...element.querySelectorAll(BADGE_TAG)].filter((one) => one instanceof TashikaBadge),
    }));
  }

  #entry(badge: TashikaBadge): WallBadge {
    const noted = this.#reports.get(badge);
    return { name: readFallback(badge).name, report: noted && noted.src === badge.src ? noted.report : null };
  }

  #note(event: Event): void {
    if (!(event.target instanceof TashikaBadge)) return;
    this.#reports.set(event.target, { src: event.target.src, report: (event as CustomEvent<Report>).detail });
    this.requestUpdate();
  }

  /** The search, once. Where it does not load the badges are there without. */
  async #load(): Promise<void> {
    if (this.#filter) return;
    this.#filter = 'loading';
    try {
      const { createFilter } = await import('./wall-filter.ts');
      this.#filter = createFilter(this.#place, (narrowed) => {
        // What a badge is not checked for it is not found by.
        if (narrowed) this.eager = true;
        this.requestUpdate();
      });
      this.requestUpdate();
    } catch {
      this.#place.hidden = true;
    }
  }
}
