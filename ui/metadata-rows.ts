import { shownText } from '../core/present/index.ts';

/** One line of what the issuer says besides. Both texts are the issuer's own, cleaned. */
export interface MetadataRow {
  name: string;
  value: string;
}

/** UTF-16 units of the text. */
const MAX_CHARACTERS = 65_536;
const MAX_ROWS = 60;
const MAX_DEPTH = 5;
const NAME = { graphemes: 80, lines: 1 };
const VALUE = { graphemes: 500, lines: 10 };
/** What says how to read the rest. */
const ABOUT = ['schema', '$schema', 'displayOrder'];

type Members = Readonly<Record<string, unknown>>;

/**
 * Names and values of a Blockcerts `metadata` text: JSON, with or without a JSON Schema beside it that titles its members
 * (blockcerts.md §12). Nothing of it is judged by. Empty where it is no JSON object, too large, or says nothing.
 *
 * @param text attacker-controlled
 */
export function metadataRows(text: string): MetadataRow[] {
  const said = text.length > MAX_CHARACTERS ? null : membersOf(parsed(text));
  if (!said) return [];
  const rows: (MetadataRow & { path: string })[] = [];
  const walk = (value: unknown, schema: unknown, path: readonly string[]): void => {
    if (rows.length >= MAX_ROWS || path.length > MAX_DEPTH) return;
    const inner = membersOf(value);
    if (inner) {
      for (const [name, member] of Object.entries(inner)) {
        if (path.length > 0 || !ABOUT.includes(name)) walk(member, partOf(partOf(schema, 'properties'), name), [...path, name]);
      }
      return;
    }
    const words = wordsOf(value);
    if (words === '') return;
    const title = partOf(schema, 'title');
    const name = shownText(typeof title === 'string' ? title : (path.at(-1) ?? ''), NAME).text;
    const shown = shownText(words, VALUE).text;
    if (name !== '' && shown !== '') rows.push({ path: path.join('.'), name, value: shown });
  };
  walk(said, partOf(said, 'schema'), []);
  return inOrder(rows, partOf(said, 'displayOrder')).map(({ name, value }) => ({ name, value }));
}

/** As the issuer orders them, the others after. */
function inOrder<Row extends { path: string }>(rows: readonly Row[], order: unknown): Row[] {
  const places = Array.isArray(order) ? order.map(String) : [];
  const placeOf = ({ path }: Row) => {
    const at = places.indexOf(path);
    return at < 0 ? places.length : at;
  };
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A value on one line; of a list its plain members. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.slice(0, 50).map(plain).filter(Boolean).join(', ');
  return plain(value);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function membersOf(value: unknown): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;
}

function partOf(value: unknown, name: string): unknown {
  const members = membersOf(value);
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
