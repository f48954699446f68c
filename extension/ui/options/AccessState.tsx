import { useSignal } from '@preact/signals';
import type { Site } from '../../sites/contract.ts';
import type { AccessWords } from '../../words/options-words.ts';
import { say } from '../../words/registry.ts';

interface Shown {
  words: AccessWords;
  /** Not known yet: nothing is said. */
  given: boolean | undefined;
  request: () => Promise<boolean>;
}

/** Whether the pages of a site may be read, and a way to allow it. */
export function SiteAccess({ words, site, given, request }: Shown & { site: Pick<Site, 'name'> }) {
  const label = say(words.allowSite, { site: site.name });
  return <State given={given} request={request} texts={{ ...words, reason: words.siteReason, label }} />;
}

/** Whether the badge platforms may be asked, and a way to allow it. */
export function PlatformsAccess({ words, given, request }: Shown) {
  const label = say(words.allowSite, { site: words.platformsTitle });
  const texts = {
    ...words,
    granted: words.platformsGranted,
    missing: words.platformsMissing,
    reason: words.platformsReason,
    label,
  };
  return <State given={given} request={request} texts={texts} />;
}

/** Everything for which leave is missing, allowed with one question. */
export function AllAccess({ words, names, request }: Omit<Shown, 'given'> & { names: readonly string[] }) {
  const texts = {
    ...words,
    missing: say(words.allMissing, { names: names.join(words.allJoin) }),
    reason: words.allReason,
    label: words.allow,
  };
  return <State given={false} request={request} texts={texts} />;
}

type Texts = Record<'granted' | 'missing' | 'reason' | 'allow' | 'label' | 'refused', string>;

function State({ given, request, texts }: Omit<Shown, 'words'> & { texts: Texts }) {
  const refused = useSignal(false);
  if (given === undefined) return <p class="access" />;
  if (given) return <p class="access given">{texts.granted}</p>;
  const ask = async (): Promise<void> => {
    refused.value = !(await request());
  };
  return (
    <div class="access missing">
      <p class="access-fault">{texts.missing}</p>
      <p>{texts.reason}</p>
      <button type="button" class="primary" aria-label={texts.label} onClick={() => void ask()}>
        {texts.allow}
      </button>
      <p class="hint" role="status">
        {refused.value ? texts.refused : ''}
      </p>
    </div>
  );
}
