import { useLayoutEffect, useRef } from 'preact/hooks';
import { drawSignature, type MailProgram } from './draw-signature.ts';
import { signatureHtml } from './signature-html.ts';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

const PROGRAMS: readonly MailProgram[] = ['gmail', 'word', 'dark', 'blocked'];

/** The very HTML that is copied, as mail programs draw it. */
export function Previews({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const badges = studio.entries.value.map(({ badge }) => badge);
  const html = signatureHtml(badges, studio.look.value);
  const pictures = studio.pictures.value;
  const missing = badges.flatMap(({ imageUrl }) => (imageUrl !== null && pictures.get(imageUrl) === null ? [imageUrl] : []));
  return (
    <section class="sheet" aria-labelledby="preview">
      <h2 id="preview">{sayStudio(lang, 'preview')}</h2>
      <div class="previews">
        {PROGRAMS.map((program) => (
          <figure key={program} class="mail" data-program={program}>
            <figcaption>
              <b>{sayStudio(lang, `preview ${program}`)}</b>
              <span class="hint">{sayStudio(lang, `previewHint ${program}`)}</span>
            </figcaption>
            <Mail html={html} program={program} pictures={pictures} greeting={sayStudio(lang, 'previewBody')} />
          </figure>
        ))}
      </div>
      {missing.length > 0 && <Missing urls={missing} studio={studio} />}
      {badges
        .filter(({ imageUrl }) => imageUrl === null)
        .map(({ id, name }) => (
          <p key={id} class="hint">
            {sayStudio(lang, 'pictureMissing', { name })}
          </p>
        ))}
    </section>
  );
}

/** A host of pictures alone has to be allowed for the previews; mail programs ask it without us. */
function Missing({ urls, studio: { lang, leave, loadPicture } }: { urls: readonly string[]; studio: Studio }) {
  const hosts = [...new Set(urls.map((url) => new URL(url).hostname))];
  const allow = async () => {
    // In the click itself: a browser asks its user only then.
    if (await leave?.ask(hosts).catch(() => false)) await Promise.all(urls.map(loadPicture));
  };
  return (
    <div class="missing">
      <p class="hint">{sayStudio(lang.value, 'noPicture')}</p>
      {leave && (
        <button type="button" class="quiet" onClick={() => void allow()}>
          {sayStudio(lang.value, 'allowPictures', { hosts: hosts.join(', ') })}
        </button>
      )}
    </div>
  );
}

interface MailProps {
  html: string;
  program: MailProgram;
  pictures: ReadonlyMap<string, string | null>;
  greeting: string;
}

/** The end of a mail. It is looked at and not used: whoever listens has the plain text below. */
function Mail({ html, program, pictures, greeting }: MailProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current) drawSignature(host.current, html, { program, pictures });
  }, [html, program, pictures]);
  return (
    <div class="mail-body" inert>
      <p>{greeting}</p>
      <p aria-hidden="true">-- </p>
      <div ref={host} class="signature" />
    </div>
  );
}
