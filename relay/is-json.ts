/** Deeper than any document that Tashika reads; an endless row of brackets ends here. */
const MAX_DEPTH = 512;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** What may stand behind a backslash, besides `u`. */
const ESCAPED: ReadonlySet<number> = new Set(new TextEncoder().encode('"\\/bfnrt'));
const WORDS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));
/** Longest number, in characters. */
const MAX_NUMBER = 1_024;

/**
 * Whether bytes are one JSON object or list and nothing else (RFC 8259). It builds no value, so that five megabytes of brackets cost
 * five megabytes. Whether they are UTF-8 is for the caller to know.
 */
export function isJson(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  /** What each open bracket is closed by. */
  const open: number[] = [];
  /** What may come next. */
  let expect: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' = 'value';

  const blanks = () => {
    for (let byte = bytes[at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = bytes[at]) at++;
  };
  for (;;) {
    blanks();
    const byte = bytes[at];
    if (byte === undefined) return false;
    if (expect === 'comma-or-end' && byte === 0x2c) {
      at++;
      expect = open.at(-1) === 0x7d ? 'key' : 'value';
      continue;
    }
    if (byte === open.at(-1) && expect !== 'value' && expect !== 'key') {
      at++;
      open.pop();
      if (open.length === 0) break;
      expect = 'comma-or-end';
      continue;
    }
    if (expect === 'comma-or-end') return false;
    if (expect === 'key' || expect === 'key-or-end') {
      at = stringEnd(bytes, at);
      blanks();
      if (at < 0 || bytes[at] !== 0x3a) return false;
      at++;
      expect = 'value';
      continue;
    }
    if (byte === 0x7b || byte === 0x5b) {
      if (open.push(byte + 2) > MAX_DEPTH) return false;
      at++;
      expect = byte === 0x7b ? 'key-or-end' : 'value-or-end';
      continue;
    }
    // At the top only an object or a list: nothing of ours is a bare text or number.
    if (open.length === 0) return false;
    at = byte === QUOTE ? stringEnd(bytes, at) : literalEnd(bytes, at);
    if (at < 0) return false;
    expect = 'comma-or-end';
  }
  blanks();
  return at === bytes.length;
}

/** The place behind the string that begins at `at`; -1: none does. */
function stringEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== QUOTE) return -1;
  for (let next = at + 1; ; next++) {
    const byte = bytes[next];
    if (byte === undefined || byte < 0x20) return -1;
    if (byte === QUOTE) return next + 1;
    if (byte !== BACKSLASH) continue;
    const escaped = bytes[++next] ?? 0;
    if (escaped === 0x75) {
      for (const end = next + 4; next < end; ) if (!isHexDigit(bytes[++next] ?? 0)) return -1;
    } else if (!ESCAPED.has(escaped)) return -1;
  }
}

/** The place behind the number or word that begins at `at`; -1: none does. By bytes: five megabytes may hold two million of them. */
function literalEnd(bytes: Uint8Array, at: number): number {
  if ((bytes[at] ?? 0) > 0x39) {
    const word = WORDS.find((one) => one.every((byte, index) => bytes[at + index] === byte));
    return word ? at + word.length : -1;
  }
  let end = bytes[at] === 0x2d ? at + 1 : at;
  // A leading zero stands alone.
  end = bytes[end] === 0x30 ? end + 1 : digitsEnd(bytes, end);
  if (end >= 0 && bytes[end] === 0x2e) end = digitsEnd(bytes, end + 1);
  if (end >= 0 && (bytes[end] === 0x65 || bytes[end] === 0x45)) {
    const sign = bytes[end + 1];
    end = digitsEnd(bytes, sign === 0x2b || sign === 0x2d ? end + 2 : end + 1);
  }
  return end - at > MAX_NUMBER ? -1 : end;
}

/** The place behind one digit or more; -1: there is none. */
function digitsEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isDigit(bytes[end] ?? 0)) end++;
  return end === at ? -1 : end;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isHexDigit(byte: number): boolean {
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
