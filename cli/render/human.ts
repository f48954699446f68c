import type { Report } from '../../core/index.ts';
import type { CheckLine, Locale, Outcome, Shape, View } from '../../core/present/index.ts';
import type { Style } from './style.ts';
import { padTo, textWidth, wrapText } from './text-width.ts';

/** The signs of the marks that a terminal can show. */
export const SIGNS: Readonly<Record<Shape, string>> = {
  'seal-filled-check': '✔',
  'seal-check': '✓',
  'seal-differs': '≠',
  'seal-question': '?',
  triangle: '!',
  'seal-clock': '◷',
  'barred-circle': '⊘',
  pause: '‖',
  'octagon-cross': '✗',
  'dashed-circle': '…',
  flask: 'T',
  none: '–',
  spinner: '…',
};
const OUTCOME_SIGNS: Record<Outcome, string> = { pass: '✓', fail: '✗', unknown: '?', skipped: '·', 'not-applicable': '–' };

/** Control characters in what a badge or an address says could move the cursor or change the window: none gets through. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it is for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
/** Isolation of a claim inside a sentence: most terminals print the marks instead of obeying them. */
const ISOLATES = /[\u2066-\u2069\u202a-\u202e\u200e\u200f]/g;

/**
 * A report for a person at a terminal: the answer first, then the badge, the checks as a table, and what to do next.
 *
 * @param members of the report that `view` shows
 * @param width columns of the terminal
 */
export function renderHuman(
  label: string,
  { view, members }: { view: View; members: Report['members'] },
  words: TerminalWords,
  style: Style,
  width: number,
): string {
  const wide = Math.min(Math.max(width, 40), 100);
  const sections = [
    [style.dim(printable(label)), ...headline(view, style, wide)],
    badgeLines(view, style, wide),
    memberLines(view, members, words.parts, style, wide),
    checkLines(view, words, style, wide),
    nextLines(view, words.parts, style, wide),
    [style.dim(view.checkedAt)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Titles of the parts of an answer, and what stands between a word and its values. */
type TerminalWords = Pick<Locale, 'parts' | 'punctuation'>;

/** Makes text of a badge harmless for a terminal. */
export function printable(text: string): string {
  return text.replace(CONTROL, '').replace(ISOLATES, '');
}

function headline(view: View, style: Style, width: number): string[] {
  const [first = '', ...rest] = wrapText(printable(view.headline), width - 3);
  const sign = style.tone(view.tone, SIGNS[view.shape]);
  const lines = [
    `${sign}  ${style.bold(style.tone(view.tone, first))}`,
    ...rest.map((line) => `   ${style.bold(style.tone(view.tone, line))}`),
  ];
  return [...lines, ...wrapText(printable(view.explanation), width - 3).map((line) => `   ${line}`)];
}

/** Columns of the longest label that stands in one line; in a narrow terminal the facts need theirs more. */
const LABELS = 26;

function badgeLines(view: View, style: Style, width: number): string[] {
  if (!view.badge) return [];
  const facts = view.badge.facts.filter((fact) => fact.id !== 'description');
  const labels = Math.min(Math.max(...facts.map((fact) => textWidth(fact.label)), 0), LABELS) + 2;
  return [
    ...wrapText(printable(view.badge.title), width - 3).map((line) => `   ${style.bold(line)}`),
    ...facts.flatMap(({ label, value }) => {
      const names = wrapText(printable(label), labels - 2);
      const lines = wrapText(printable(value), Math.max(width - 3 - labels, 20));
      return (names.length > lines.length ? names : lines).map((_line, at) =>
        `   ${style.dim(padTo(names[at] ?? '', labels))}${lines[at] ?? ''}`.trimEnd(),
      );
    }),
  ];
}

/** The badges of a presentation or a record, each with its sign, its answer and, where that is not the best, why. */
function memberLines(
  { members = [] }: View,
  reports: Report['members'],
  words: Locale['parts'],
  style: Style,
  width: number,
): string[] {
  if (members.length === 0) return [];
  const items = members.flatMap((member, place) => {
    const { tone, shape, headline: answer, reasons } = member;
    const wrapped = (text: string, by = 6) => wrapText(printable(text), width - by);
    // Of a withdrawn badge nothing else may say which it is.
    const name = member.badge?.title ?? reports?.[place]?.input.url;
    const title = name === undefined ? [] : wrapped(name).map((line) => style.bold(line));
    const why =
      tone === 'green' ? [] : reasons.flatMap(({ text }) => wrapped(text, 8).map((line, at) => (at ? '  ' : '- ') + line));
    const lines = [...title, ...wrapped(answer).map((line) => style.tone(tone, line)), ...why];
    return lines.map((line, at) => `   ${at === 0 ? style.tone(tone, SIGNS[shape]) : ' '}  ${line}`);
  });
  return [`   ${style.bold(words.members)}`, ...items];
}

/** Columns that a sentence needs beside the outcome; in a narrower terminal it stands below. */
const ROOM = 30;

function checkLines(view: View, words: TerminalWords, style: Style, width: number): string[] {
  const titles = Math.max(...view.checks.map((check) => textWidth(check.title))) + 2;
  const outcomes = Math.max(...view.checks.map((check) => textWidth(check.outcomeWord))) + 2;
  const beside = width - 5 - titles - outcomes >= ROOM;
  const indent = beside ? 5 + titles + outcomes : 7;
  // What was not reached is named in one line: there is nothing to say of each.
  const [reached, skipped] = [view.checks.filter(wasReached), view.checks.filter((check) => !wasReached(check))];
  const rows = reached.flatMap((check) => {
    const tone = toneOf(check.outcome);
    const outcome = style.tone(tone, padTo(check.outcomeWord, outcomes));
    const start = `   ${style.tone(tone, OUTCOME_SIGNS[check.outcome])} ${padTo(check.title, titles)}${outcome}`;
    const [first = '', ...rest] = wrapText(printable(sentencesOf(check, words)), width - indent);
    const below = (beside ? rest : [first, ...rest]).map((line) => ' '.repeat(indent) + line);
    return [beside ? start + first : start, ...below];
  });
  return [`   ${style.bold(words.parts.checks)}`, ...rows, ...skippedLines(skipped, words, style, width)];
}

function wasReached(check: CheckLine): boolean {
  return check.outcome !== 'skipped' || check.sentences.length > 0;
}

function skippedLines(checks: readonly CheckLine[], { punctuation }: TerminalWords, style: Style, width: number): string[] {
  const [first] = checks;
  if (!first) return [];
  const text = first.outcomeWord + punctuation.colon + checks.map((check) => check.title).join(punctuation.comma);
  return wrapText(text, width - 5).map((line, index) => style.dim(`   ${index === 0 ? OUTCOME_SIGNS.skipped : ' '} ${line}`));
}

/** What a problem says is better than the general sentence of its outcome; a pass stays one beside a remark. Then the record in figures. */
function sentencesOf({ outcome, sentences, summary, facts = [] }: CheckLine, { punctuation }: TerminalWords): string {
  const said = new Set(sentences.map((sentence) => sentence.text));
  const general = said.size === 0 || (outcome === 'pass' && facts.length > 0) ? [summary] : [];
  const rows = facts.map(({ label, value, href }) => [label + punctuation.colon + value, ...(href ? [href] : [])].join('\n'));
  return [...general, ...said, ...rows].join('\n');
}

function toneOf(outcome: Outcome): 'green' | 'red' | 'amber' | 'grey' {
  if (outcome === 'pass') return 'green';
  if (outcome === 'fail') return 'red';
  return outcome === 'unknown' ? 'amber' : 'grey';
}

function nextLines(view: View, words: Locale['parts'], style: Style, width: number): string[] {
  if (view.next.length === 0) return [];
  const items = view.next.flatMap((item) =>
    wrapText(printable(item), width - 5).map((line, index) => `   ${index === 0 ? '→' : ' '} ${line}`),
  );
  return [`   ${style.bold(words.next)}`, ...items];
}
