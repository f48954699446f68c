import type { Shape, Tone } from '../../../core/present/index.ts';
import { Mark } from '../../../ui/Mark.tsx';
import type { OptionsWords } from '../../words/options-words.ts';
import type { OptionsStore } from '../options/options-store.ts';
import { MailPicture } from './MailPicture.tsx';

type MeaningId = 'filled' | 'outline' | 'caution' | 'withdrawn' | 'bad' | 'open';

/** One sign for each kind of answer, in the words of this page; the panel has all of them. */
const SHOWN: readonly { id: MeaningId & keyof OptionsWords['welcome']['meaning']; shape: Shape; tone: Tone }[] = [
  { id: 'filled', shape: 'seal-filled-check', tone: 'green' },
  { id: 'outline', shape: 'seal-check', tone: 'green' },
  { id: 'caution', shape: 'triangle', tone: 'amber' },
  { id: 'withdrawn', shape: 'barred-circle', tone: 'red' },
  { id: 'bad', shape: 'octagon-cross', tone: 'red' },
  { id: 'open', shape: 'dashed-circle', tone: 'grey' },
];

/** What a mark means, and that a mark in a page is a hint (threats.md T14). */
export function MeaningStep({ store }: { store: OptionsStore }) {
  const words = store.words.value.welcome.meaning;
  return (
    <>
      <p class="lead">{words.lead}</p>
      <div class="beside">
        <MailPicture label={words.picture} />
        <ul class="meanings">
          {SHOWN.map(({ id, shape, tone }) => (
            <li key={id}>
              <Mark shape={shape} tone={tone} size={26} />
              <span>{words[id]}</span>
            </li>
          ))}
        </ul>
      </div>
      <p class="honest">{words.honest}</p>
    </>
  );
}
