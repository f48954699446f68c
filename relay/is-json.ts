/** Deeper than any document that Tashika reads; an endless row of brackets ends here. */
const MAX_DEPTH = 512;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** Longest run of characters that may be a number. */
const MAX_LITERAL = 1_024;

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
    const escaped = String.fromCharCode(bytes[++next] ?? 0);
    if (escaped === 'u') {
      const digits = String.fromCharCode(...bytes.subarray(next + 1, next + 5));
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) return -1;
      next += 4;
    } else if (!'"\\/bfnrt'.includes(escaped)) return -1;
  }
}

/** The place behind the number or word that begins at `at`; -1: none does. */
function literalEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && end - at <= MAX_LITERAL && !endsLiteral(bytes[end] ?? 0)) end++;
  return LITERAL.test(String.fromCharCode(...bytes.subarray(at, end))) ? end : -1;
}

/** Blank, comma, closing bracket. */
function endsLiteral(byte: number): boolean {
  return byte <= 0x20 || byte === 0x2c || byte === 0x5d || byte === 0x7d;
}
