import { isNickname } from './nicknames.ts';

/** Parts of one name; more than these are compared in the order given alone (5! orders on either side would be too many). */
const MOST_REORDERED = 4;

/** Whether some order of the parts, joined, is the same: 山田 太郎 and 太郎 山田, 李 明 and 李明. */
export function sameParts(a: readonly string[], b: readonly string[]): boolean {
  const [joinedA, joinedB] = [a.join(''), b.join('')];
  if (joinedA === joinedB) return true;
  if (joinedA.length !== joinedB.length) return false;
  if (a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ')) return true;
  if (a.length > MOST_REORDERED || b.length > MOST_REORDERED) return false;
  const orders = new Set(ordersOf(a));
  return ordersOf(b).some((order) => orders.has(order));
}

function ordersOf(parts: readonly string[]): string[] {
  if (parts.length < 2) return [parts.join('')];
  return parts.flatMap((first, index) => ordersOf(parts.toSpliced(index, 1)).map((rest) => first + rest));
}

/** How two parts agree: the same, one a short form of the other, one the initial of the other, or not. */
type Agreement = 'same' | 'nickname' | 'initial' | null;

function agreement(a: string, b: string): Agreement {
  if (a === b) return 'same';
  if (isNickname(a, b)) return 'nickname';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 1 && /\p{sc=Latin}/u.test(short) && long.startsWith(short) ? 'initial' : null;
}

/**
 * Whether each part of the shorter name agrees with one part of the longer: R. Smith and Robert J. Smith, Taro and Taro Yamada.
 * At least one part must be the same, unless all are initials.
 */
export function partsAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || long.length > 2 * MOST_REORDERED) return false;
  const assign = (index: number, free: readonly string[], same: boolean, initials: boolean): boolean => {
    const part = short[index];
    if (part === undefined) return same || initials;
    return free.some((other, at) => {
      const how = agreement(part, other);
      return how !== null && assign(index + 1, free.toSpliced(at, 1), same || how === 'same', initials && how === 'initial');
    });
  };
  return assign(0, long, false, true);
}

/** What is left of two names without the parts that both have, and without the beginning and end that both have. */
export function residues(a: readonly string[], b: readonly string[]): [string, string] {
  const rest = [...b];
  const left = a.filter((part) => {
    const at = rest.indexOf(part);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const [x, y] = [[...left.join('')], [...rest.join('')]];
  while (x.length > 0 && x[0] === y[0]) {
    x.shift();
    y.shift();
  }
  while (x.length > 0 && x.at(-1) === y.at(-1)) {
    x.pop();
    y.pop();
  }
  return [x.join(''), y.join('')];
}
