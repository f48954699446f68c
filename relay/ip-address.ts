const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** The four bytes of an IPv4 address, or the sixteen of an IPv6 one (RFC 4291 §2.2; a zone is none of it); `null`: neither. */
export function ipBytes(text: string): readonly number[] | null {
  return text.includes(':') ? v6(text) : v4(text);
}

function v4(text: string): readonly number[] | null {
  const bytes = V4.exec(text)?.slice(1).map(Number);
  return bytes?.every((byte) => byte <= 255) ? bytes : null;
}

function v6(text: string): readonly number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = [groups(halves[0] ?? ''), groups(halves[1] ?? '')];
  if (!head || !tail) return null;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 2) return null;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

/** The bytes of groups between colons, the last of which may be an IPv4 address. */
function groups(text: string): number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const bytes: number[] = [];
  for (const [index, part] of parts.entries()) {
    const dotted = index === parts.length - 1 ? v4(part) : null;
    if (dotted) bytes.push(...dotted);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) bytes.push(Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 0xff);
    else return null;
  }
  return bytes.length <= 16 ? bytes : null;
}

/** The IPv4 address within an IPv4-mapped IPv6 one (`::ffff:0:0/96`); `null`: it is none. */
export function mappedV4(bytes: readonly number[]): readonly number[] | null {
  if (bytes.length !== 16) return null;
  return bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff ? bytes.slice(12) : null;
}
