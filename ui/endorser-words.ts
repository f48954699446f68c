import type { LocaleId } from '../core/present/index.ts';

/** Around the button that asks whoever endorses a badge. */
export interface EndorserWords {
  check: string;
  /** Before the click. `{hosts}`, joined with `comma`. */
  hint: string;
  comma: string;
  checking: string;
  /** The viewer's browser was not given leave. */
  refused: string;
  /** The question did not get through. */
  failed: string;
  /** Somebody was asked, and nothing came that proves an endorsement or the contrary. */
  unanswered: string;
  /** What came names a host that was not asked. */
  further: string;
}

/** A language that reports have words in and that is missing here is served in English. */
const WORDS: Readonly<Partial<Record<LocaleId, EndorserWords>> & { en: EndorserWords }> = {
  en: {
    check: 'Check the endorsements',
    hint: 'Asks {hosts}. Whoever is asked learns that somebody looks at this badge.',
    comma: ', ',
    checking: 'Checking…',
    refused: 'Not allowed, so nobody was asked.',
    failed: 'The question did not get through. Nobody can tell from that whether the endorsement holds.',
    unanswered: 'Nothing came that proves it. That speaks neither for the endorsement nor against it.',
    further: 'What came leads to a further host. It is asked only if you want it.',
  },
  ja: {
    check: '推薦を確認する',
    hint: '{hosts} に問い合わせます。相手には、このバッジが閲覧されたことが伝わります。',
    comma: '、',
    checking: '確認しています…',
    refused: '許可されなかったため、問い合わせていません。',
    failed: '問い合わせできませんでした。推薦が成り立つかどうかはわかりません。',
    unanswered: '推薦を裏付ける応答は得られませんでした。成り立つとも成り立たないともいえません。',
    further: '応答に別の問い合わせ先が示されています。ボタンを押した場合だけ問い合わせます。',
  },
};

/** The words about asking endorsers in one language. */
export function endorserWords(id: LocaleId): EndorserWords {
  return WORDS[id] ?? WORDS.en;
}
