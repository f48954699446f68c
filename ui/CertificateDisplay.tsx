import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CertificateDisplay as Design, LinkedPicture } from '../core/index.ts';
import { DisplayFrame } from './DisplayFrame.tsx';
import { fillIn } from './fill-in.ts';
import { HostsSentence } from './HostsSentence.tsx';
import { type LinkToAsk, type PreparedDisplay, prepareDisplay } from './prepare-display.ts';
import type { DisplayWords } from './words.ts';

interface DisplayProps {
  design: Design;
  /** Of the badge's own texts, where it says so. */
  lang: string | undefined;
  words: DisplayWords;
  /** Asks for linked pictures, in the very click; one answer for each, in their order. */
  load: (links: readonly LinkToAsk[]) => Promise<readonly LinkedPicture[]>;
}

/** The certificate as its issuer designed it. To be drawn only once its section is open: nothing heavy is made before. */
export function CertificateDisplay({ design, lang, words, load }: DisplayProps) {
  const prepared = useSignal<PreparedDisplay | null>(null);
  useEffect(() => {
    let gone = false;
    prepared.value = null;
    void prepareDisplay(design).then((ready) => {
      if (!gone) prepared.value = ready;
    });
    return () => {
      gone = true;
    };
  }, [design.content, design.mediaType]);
  const ready = prepared.value;
  return (
    <div class="display">
      <p class="hint">{ready?.kind === 'pdf' ? words.pdfHint : words.lead}</p>
      {ready === null && <p role="status">{words.preparing}</p>}
      {ready?.kind === 'drawn' && <Drawn key={design.content} {...{ ready, lang, words, load }} />}
      {ready?.kind === 'pdf' && (
        <button type="button" class="secondary" onClick={() => save(ready.bytes)}>
          {words.pdf}
        </button>
      )}
      {ready?.kind === 'too-large' && <p>{words.tooLarge}</p>}
      {ready?.kind === 'other' && <p>{fillIn(words.otherType, { type: ready.mediaType })}</p>}
    </div>
  );
}

type DrawnProps = Pick<DisplayProps, 'lang' | 'words' | 'load'> & { ready: Extract<PreparedDisplay, { kind: 'drawn' }> };

/** The frame, and the way to the pictures that it links. */
function Drawn({ ready, lang, words, load }: DrawnProps) {
  const answers = useSignal<readonly LinkedPicture[] | null>(null);
  const busy = useSignal(false);
  const { links, unverified, elsewhere } = ready;
  const hosts = [...new Set(links.map(({ host }) => host))];
  const ask = () => {
    busy.value = true;
    void load(links)
      .catch(() => links.map(({ host }): LinkedPicture => ({ state: 'unanswered', host })))
      .then((came) => {
        answers.value = came;
        busy.value = false;
      });
  };
  const pictures = new Map(
    links.flatMap(({ link }, at): [string, string][] => {
      const answer = answers.value?.[at];
      return answer?.state === 'same' ? [[link, dataOf(answer)]] : [];
    }),
  );
  const said = [...new Set((answers.value ?? []).flatMap((answer) => sentenceOf(answer, words)))];
  return (
    <>
      <DisplayFrame nodes={ready.nodes} pictures={pictures} title={words.title} missing={words.missing} lang={lang ?? ''} />
      {links.length > pictures.size && (
        <div class="display-links">
          <button type="button" class="secondary" disabled={busy.value} onClick={ask}>
            {busy.value ? words.loading : fillIn(links.length === 1 ? words.loadOne : words.load, { count: links.length })}
          </button>
          <p class="hint">
            <HostsSentence text={words.loadHint} hosts={hosts} comma={words.comma} />
          </p>
        </div>
      )}
      {/* There from the start, so that it is heard. */}
      <ul role="status" class="display-said">
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {unverified > 0 && <p class="hint">{fillIn(words.unverified, { count: unverified })}</p>}
      {elsewhere > 0 && <p class="hint">{fillIn(words.elsewhere, { count: elsewhere })}</p>}
    </>
  );
}

function sentenceOf(answer: LinkedPicture, words: DisplayWords): string[] {
  switch (answer.state) {
    case 'same':
      return [];
    case 'differs':
    case 'unanswered':
      return [fillIn(words[answer.state], { host: answer.host })];
    case 'not-permitted':
      return [fillIn(words.notPermitted, { host: answer.host })];
    default:
      return [words.noPicture];
  }
}

function dataOf({ mediaType, bytes }: Extract<LinkedPicture, { state: 'same' }>): string {
  let binary = '';
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${mediaType};base64,${btoa(binary)}`;
}

/** Hands the file to the viewer. It is never opened here. */
function save(bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'certificate.pdf';
  link.click();
  // The browser has begun to read by then; Firefox reads late.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
