// The reference in docs/widget.md, written from the table that the manifest and the types are made of.
import { ELEMENTS, type ElementRow } from '../../../widget/build/elements-table.ts';

const BEGIN =
  '<!-- Written from widget/build/elements-table.ts by `npm test -- tests/widget/build -u`; a test holds the two equal. -->';
const END = '<!-- End of what is written. -->';

/**
 * The page with its reference written anew.
 *
 * @throws Error where the page has no place for it
 */
export function withElements(page: string): string {
  const [before, rest, ...more] = page.split(BEGIN);
  const [, after, ...others] = (rest ?? '').split(END);
  if (before === undefined || after === undefined || more.length + others.length > 0)
    throw new Error('the page has not one place for the reference');
  return `${before}${BEGIN}\n\n${ELEMENTS.map(sectionOf).join('\n')}\n${END}${after}`;
}

function sectionOf({ tag, about, attributes, methods, events, slots, parts, properties }: ElementRow): string {
  const tables = [
    table(
      ['attribute and property', 'type', 'left out', ''],
      attributes.map(({ name, type, fallback = '', about }) => [code(name), code(type), fallback, about]),
    ),
    table(
      ['method', 'gives', ''],
      methods.map(({ name, parameters, returns, about }) => [code(`${name}(${parameters})`), code(returns), about]),
    ),
    table(
      ['event', 'is', ''],
      events.map(({ name, type, about }) => [code(name), code(type), about]),
    ),
    table(
      ['slot', ''],
      slots.map(({ name, about }) => [name === '' ? 'default' : code(name), about]),
    ),
    table(
      ['part', ''],
      parts.map(({ name, about }) => [code(`::part(${name})`), about]),
    ),
    table(
      ['custom property', 'left out', ''],
      properties.map(({ name, fallback, about }) => [code(name), fallback, about]),
    ),
  ];
  return [`### \`<${tag}>\``, '', about, '', ...tables.flatMap((rows) => (rows ? [rows, ''] : []))].join('\n');
}

/** `null`: it would be empty. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string | null {
  if (rows.length === 0) return null;
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** `null` is what no attribute is; it says nothing to whoever writes one. */
const code = (text: string): string => `\`${text.replace(/ \| null$/, '')}\``;
