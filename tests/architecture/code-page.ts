// docs/problem-codes.md, written from the table of codes and the sentence above each row.
import { PROBLEMS, type ProblemCode, problemAxes } from '../../core/model/problem.ts';
import type { Source } from './source-reader.ts';

const CHECK_TITLES: Readonly<Record<string, string>> = {
  read: 'find the credential in the input',
  parse: 'one badge from it',
  issuer: "the issuer's own document",
  proof: 'unchanged, and from the issuer it names',
  anchor: 'on the blockchain that it names',
  validity: 'dates',
  status: 'withdrawn?',
  recipient: 'issued to the holder whom the page names?',
  trust: 'on a list that the viewer goes by?',
  net: 'the network; such a code stands in the check that asked, beside its own',
};

const HEAD = `# Problem codes

<!-- Written from core/model/problem.ts by \`npm test -- tests/architecture -u\`; a test holds the two equal. -->

A code is \`<check>.<reason>\`. It never changes its meaning; new ones are added. What it does to the outcome of its check:

- **fail**: this check answers "no", and asking again will not help
- **unknown**: no answer could be had
- **info**: said beside the verdict, changes no outcome

"Sets" names the axis of the verdict that a code moves, beyond the outcome of its check (\`core/verdict.ts\`). Some codes are raised by
nothing in this release; they are listed because they are promised to mean this.
A code carries values (a host, a date, a limit), never a sentence; the sentences are in \`core/present/locales\`.
`;

/** The whole page. */
export function codePage(table: Source): string {
  const meanings = meaningsIn(table);
  const sections = Object.entries(CHECK_TITLES).map(([check, title]) => {
    const codes = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => code.startsWith(`${check}.`));
    const rows = codes.map((code) => `| \`${code}\` | ${PROBLEMS[code].class} | ${axesOf(code)} | ${meanings.get(code) ?? ''} |`);
    return [`## \`${check}\`: ${title}`, '', '| code | class | sets | meaning |', '|---|---|---|---|', ...rows, ''].join('\n');
  });
  return [HEAD, ...sections].join('\n');
}

function axesOf(code: ProblemCode): string {
  return Object.entries(problemAxes(code))
    .map(([axis, value]) => `${axis} ${value}`)
    .join(', ');
}

/** The sentence above each row of the table. */
export function meaningsIn({ text, comments }: Source): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const comment of comments.filter(({ block }) => block)) {
    const code = /^\s*'([a-z]+\.[a-z0-9-]+)':/.exec(text.slice(comment.end))?.[1];
    if (code) meanings.set(code, sentence(comment.text));
  }
  return meanings;
}

/** One line for a table cell. */
function sentence(comment: string): string {
  const line = comment
    .replace(/^\*/, '')
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.replaceAll('|', '\\|');
}
