import { Parser } from 'htmlparser2';

/** Characters that are looked at: what leads to a badge stands in the head of a page or not far behind. */
const MAX_CHARACTERS = 1024 * 1024;
/** Elements open at once: closing one costs a look at each of them, so what nests without end is left. */
const MAX_OPEN = 512;
/** Characters at a time between two looks at that number. */
const SLICE = 4_096;

/** What is told of HTML while it is read; names in lower case. */
interface Handler {
  onopentag: (name: string, attributes: Readonly<Record<string, string>>) => void;
  ontext?: (text: string) => void;
  onclosetag: (name: string) => void;
}

/**
 * Reads HTML without building it: nothing of it is run, and nothing is asked for.
 *
 * @param html attacker-controlled
 */
export function parseHtml(html: string, { onopentag, ontext, onclosetag }: Handler): void {
  let open = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      open++;
      onopentag(name, attributes);
    },
    ...(ontext && { ontext }),
    onclosetag(name) {
      open--;
      onclosetag(name);
    },
  });
  const text = html.slice(0, MAX_CHARACTERS);
  for (let at = 0; at < text.length && open <= MAX_OPEN; at += SLICE) parser.write(text.slice(at, at + SLICE));
  if (open <= MAX_OPEN) parser.end();
}
