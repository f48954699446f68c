import { addToProfileLink, shareLink } from './linkedin.ts';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** The forms of LinkedIn, filled from each badge. */
export function LinkedInLinks({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  return (
    <section class="sheet" aria-labelledby="linkedin">
      <h2 id="linkedin">{sayStudio(lang, 'linkedin')}</h2>
      <p class="hint">{sayStudio(lang, 'linkedinHint')}</p>
      <ul class="lines-of-badges">
        {studio.entries.value.map(({ badge }) => (
          <li key={badge.id}>
            <p lang={badge.language ?? undefined}>{badge.name}</p>
            <p class="links">
              {(
                [
                  [addToProfileLink(badge), 'linkedinAdd', 'linkedinAddOf'],
                  [shareLink(badge), 'linkedinShare', 'linkedinShareOf'],
                ] as const
              ).map(([href, word, full]) => (
                <a
                  key={word}
                  href={href}
                  target="_blank"
                  rel="noopener noreferrer"
                  aria-label={`${sayStudio(lang, word)}: ${sayStudio(lang, full, { name: badge.name })}`}
                >
                  {sayStudio(lang, word)}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
