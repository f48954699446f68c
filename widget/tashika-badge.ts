import { type PropertyDeclarations, type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import type { Report } from '../core/index.ts';
import { adoptSheet } from './adopt-sheet.ts';
import type { Answer, AnswerParts, AnswerSetting } from './answer.ts';
import badgeCss from './badge.css?inline';
import { type BadgeFrame, createFrame } from './badge-frame.ts';
import { chosenIndependent } from './checkers.ts';
import type { ReportAbout } from './contract.ts';
import { watchNear } from './near-viewport.ts';
import { assign } from './plain-dom.ts';
import type { ReportDialog } from './report-dialog.ts';
import scopeCss from './scope.css?inline';
import { independentLink, relayOf, sourceOf } from './source-of.ts';
import { languagesOf, lookOf, readFallback, settingOf, siteHere } from './surroundings.ts';
import { type Subject, Verification } from './verification.ts';
import { type WaitingWords, waitingWords } from './waiting-words.ts';

/**
 * One badge, verified in the visitor's browser. Its shadow root is closed and its nodes are made one by one: no text of a badge or a
 * page ever becomes markup, and pages with Trusted Types need no policy for it.
 */
export class TashikaBadge extends ReactiveElement {
  // Reflected, so that a copy of the element is a copy.
  static override properties: PropertyDeclarations = {
    src: { reflect: true },
    theme: { reflect: true },
    view: { reflect: true },
    relay: { reflect: true },
    independent: { reflect: true },
    eager: { type: Boolean, reflect: true },
  };

  /** The badge: the address of its page, assertion or picture, a `data:` address, or a file of the same site. */
  declare src: string | null;
  /** `auto`, `light` or `dark`. */
  declare theme: string | null;
  /** `mark`, `card` or `full`. */
  declare view: string | null;
  /** The address of a relay, for issuers that let no other site's page ask them. */
  declare relay: string | null;
  /** A page for independent checks that takes `#u=`; empty: none. */
  declare independent: string | null;
  /** Verify at once, wherever the badge is on the page. */
  declare eager: boolean;

  readonly #verification = new Verification({
    changed: () => this.requestUpdate(),
    answered: (report, before, parts) => {
      this.#parts = parts;
      if (before.kind === 'done' && before.report.verdict !== report.verdict)
        this.#frame?.announce(parts.spoken(report, this.#setting));
      this.dispatchEvent(new CustomEvent('tashika-report', { detail: report, bubbles: true, composed: true }));
    },
  });
  #parts: AnswerParts | null = null;
  #frame: BadgeFrame | null = null;
  #answer: Answer | null = null;
  #dialog: ReportDialog | 'loading' | null = null;
  #unwatch: (() => void) | null = null;

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the base class asks this class, not itself, what it has
    return [...super.observedAttributes, 'lang'];
  }

  /** Verifies anew, whatever was answered before. Rejects with an `AbortError` if something else is to be verified meanwhile. */
  async verify(): Promise<Report> {
    this.#verification.follow(this.#subject);
    return this.#verification.check(true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
    // It may stand in another language, or in a wall, now.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Whoever moves it in the page takes it out and puts it back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#unwatch?.();
      this.#unwatch = null;
      if (this.#dialog !== 'loading') this.#dialog?.close();
      this.#verification.stop();
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  /** What is given back is no way into the shadow root: the base class shows it to the page. */
  protected override createRenderRoot(): HTMLElement {
    const root = this.attachShadow({ mode: 'closed' });
    adoptSheet(root, scopeCss);
    adoptSheet(root, badgeCss);
    this.#frame = createFrame(() => this.#verification.again());
    root.append(this.#frame.scope);
    root.addEventListener('slotchange', () => this.requestUpdate());
    return this;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    // The observer tells anew whether it is near, for what is to be verified now.
    if (this.#verification.follow(this.#subject) && this.#unwatch) this.#watch();
    const eager = this.eager || settingOf(this, 'eager') !== null;
    if (eager && this.isConnected && this.#verification.state.kind === 'idle') this.#verification.attend();
    this.#draw();
  }

  #watch(): void {
    this.#unwatch?.();
    this.#unwatch = watchNear(this, () => this.#verification.attend());
  }

  get #subject(): Subject {
    const { baseURI } = document;
    const src = this.src ?? '';
    const source = src ? sourceOf(src, baseURI, origin) : null;
    const { lang } = this.#words;
    return { src, source, relay: relayOf(this.relay ?? settingOf(this, 'relay'), baseURI), site: siteHere(), lang };
  }

  get #words(): WaitingWords {
    return waitingWords(languagesOf(this));
  }

  get #setting(): AnswerSetting {
    return { lang: this.#words.lang, site: siteHere(), fallback: readFallback(this) };
  }

  #draw(): void {
    if (!this.#frame) return;
    const words = this.#words;
    const setting = this.#setting;
    const { fallback } = setting;
    const { state, busy } = this.#verification;
    const { scope, room } = this.#frame;
    assign(scope, {
      ...lookOf(this),
      lang: words.lang,
      dir: words.dir,
      'data-kind': state.kind,
      'data-fallback': fallback.text ? 'text' : fallback.pictures.length > 0 ? 'picture' : 'none',
      'aria-busy': busy || this.#dialog === 'loading' ? 'true' : null,
    });
    this.#frame.wait(state, words, fallback);
    if (state.kind === 'done' && this.#parts) {
      this.#answer ??= this.#parts.createAnswer(room, () => void this.#open());
      this.#answer.draw(state.report, setting);
      // The language of the page has changed since.
      if (!this.#parts.speaks(words.lang)) void this.#learn(this.#parts, words.lang);
    }
    if (this.#answer) this.#answer.root.hidden = state.kind !== 'done';
    if (this.#dialog !== 'loading') this.#dialog?.update(this.#about(words.lang));
  }

  async #learn(parts: AnswerParts, lang: string): Promise<void> {
    await parts.learn(lang);
    // Where it could not be had, there is no second try.
    if (parts.speaks(lang)) this.requestUpdate();
  }

  #about(lang: string): ReportAbout {
    const { source, site } = this.#subject;
    const independent = this.independent ?? settingOf(this, 'independent') ?? chosenIndependent();
    return {
      report: this.#verification.report,
      lang,
      site,
      independent: independentLink(independent, source, document.baseURI),
      checkAgain: () => this.#verification.again(),
    };
  }

  async #open(): Promise<void> {
    if (!this.#frame || this.#dialog) return;
    this.#dialog = 'loading';
    this.requestUpdate();
    const { lang, noReport } = this.#words;
    let failed = false;
    try {
      const { openDialog } = await import('./report-dialog.ts');
      this.#dialog = null;
      if (this.isConnected)
        this.#dialog = openDialog(this.#frame.scope, this.#about(lang), () => {
          this.#dialog = null;
        });
    } catch {
      this.#dialog = null;
      failed = true;
    }
    this.requestUpdate();
    await this.updateComplete;
    if (!failed) return;
    this.#answer?.tell(noReport);
    this.#frame.announce(noReport);
  }
}
