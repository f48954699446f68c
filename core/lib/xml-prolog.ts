import { BadgeProblem } from '../model/problem.ts';
import { endOfName } from './xml-names.ts';
import { malformed } from './xml-text.ts';

const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.[0-9]+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([A-Za-z][A-Za-z0-9._-]*)\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\4)?[ \t\r\n]*\?>/y;

/**
 * Where the XML declaration at `at` ends (XML 1.0 §2.8), or `at` where there is none.
 *
 * @throws BadgeProblem read.encoding for any other encoding than UTF-8; read.xml-malformed
 */
export function endOfDeclaration(source: string, at: number): number {
  // `<?xml-stylesheet` is an instruction like any other.
  if (!source.startsWith('<?xml', at) || endOfName(source, at + 2) !== at + 5) return at;
  DECLARATION.lastIndex = at;
  const match = DECLARATION.exec(source);
  if (!match) throw malformed(at);
  const encoding = match[3];
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw new BadgeProblem('read.encoding');
  return at + match[0].length;
}

/**
 * Where the DOCTYPE at `at` ends. Its addresses are not looked at, let alone fetched.
 *
 * @throws BadgeProblem read.entity where it has an inside (threats.md T29); read.xml-malformed
 */
export function endOfDoctype(source: string, at: number): number {
  let end = skipBlanks(source, at + '<!DOCTYPE'.length);
  const nameEnd = endOfName(source, end);
  if (end === at + '<!DOCTYPE'.length || nameEnd === end) throw malformed(at);
  end = skipBlanks(source, nameEnd);
  const literals = source.startsWith('PUBLIC', end) ? 2 : source.startsWith('SYSTEM', end) ? 1 : 0;
  if (literals > 0) {
    end += 'PUBLIC'.length;
    for (let n = 0; n < literals; n++) end = endOfLiteral(source, end);
    end = skipBlanks(source, end);
  }
  if (source[end] === '[') throw new BadgeProblem('read.entity');
  if (source[end] !== '>') throw malformed(at);
  return end + 1;
}

/** A quoted text behind at least one blank. */
function endOfLiteral(source: string, at: number): number {
  const start = skipBlanks(source, at);
  const quote = source[start];
  if (start === at || (quote !== '"' && quote !== "'")) throw malformed(at);
  const end = source.indexOf(quote, start + 1);
  if (end === -1) throw malformed(at);
  return end + 1;
}

/** The first place from `at` on where no blank stands. */
export function skipBlanks(source: string, at: number): number {
  let end = at;
  for (let code = source.charCodeAt(end); code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d; ) {
    code = source.charCodeAt(++end);
  }
  return end;
}
