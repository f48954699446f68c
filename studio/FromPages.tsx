import { useSignal } from '@preact/signals';
import { nameOfAddress } from './given-text.ts';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** Badge links of pages that are open in tabs; some are chosen. */
export function FromPages({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const open = studio.openPages.value;
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const pages = open.state === 'done' ? open.pages : [];
  const links = pages.flatMap((page) => page.links);
  const toggle = (link: string, on: boolean) => {
    const others = [...chosen.value].filter((one) => one !== link);
    chosen.value = new Set(on ? [...others, link] : others);
  };
  return (
    <div class="from-pages">
      <button
        type="button"
        class="secondary"
        aria-describedby="from-pages-hint"
        disabled={open.state === 'looking'}
        onClick={() => void studio.readPages()}
      >
        {sayStudio(lang, 'pagesLook')}
      </button>
      <p id="from-pages-hint" class="hint">
        {sayStudio(lang, 'pagesHint')}
      </p>
      {open.state === 'done' && studio.allowWallets && <AllowWallets studio={studio} allow={studio.allowWallets} />}
      <p role="status">
        {open.state === 'done' && sayStudio(lang, links.length > 0 ? 'pagesFound' : 'pagesNone', { count: links.length })}
      </p>
      {links.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            for (const url of new Set(links.map((link) => link.url)))
              if (chosen.value.has(url)) void studio.add({ url }, nameOfAddress(url));
            chosen.value = new Set();
          }}
        >
          {pages.map((page, at) => (
            <fieldset key={at} class="open-page">
              <legend>{page.title}</legend>
              {page.links.map(({ url, label }) => (
                <label key={url} class="check-line">
                  <input
                    type="checkbox"
                    checked={chosen.value.has(url)}
                    onChange={(event) => toggle(url, event.currentTarget.checked)}
                  />
                  <span>
                    {label && <span class="page-label">{label}</span>}
                    <span class="address">{url}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          ))}
          <button type="submit" class="secondary" disabled={chosen.value.size === 0}>
            {sayStudio(lang, 'pagesAdd')}
          </button>
        </form>
      )}
    </div>
  );
}

/** Pages of wallets are no pages that we may read by ourselves: the person allows it, in words and by a click. */
function AllowWallets({ studio, allow }: { studio: Studio; allow: NonNullable<Studio['allowWallets']> }) {
  const lang = studio.lang.value;
  const isRefused = useSignal(false);
  const ask = async () => {
    isRefused.value = false;
    // In the click itself: a browser asks its user only then.
    const isAllowed = await allow.ask().catch(() => false);
    isRefused.value = !isAllowed;
    if (isAllowed) await studio.readPages();
  };
  return (
    <details class="wallets">
      <summary>{sayStudio(lang, 'wallets')}</summary>
      <p class="hint">{sayStudio(lang, 'walletsHint', { hosts: allow.hosts.join(', ') })}</p>
      <button type="button" class="secondary" onClick={() => void ask()}>
        {sayStudio(lang, 'walletsAllow')}
      </button>
      <p role="status" class="hint">
        {isRefused.value && sayStudio(lang, 'walletsRefused')}
      </p>
    </details>
  );
}
