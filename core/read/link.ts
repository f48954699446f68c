import type { PlatformName } from '../model/payload.ts';
import { canonicalAddress } from './canonical-address.ts';
import { PLATFORMS, platformOfHost } from './platforms/registry.ts';
import { SHORT_HOSTS } from './unwrap.ts';

/** What a link of a page stands for, known without asking anybody. */
export type Link =
  /**
   * A badge of a known platform, or an address of it that says why there is none to be had. `key` is the same for every
   * address of one badge; `url` is unwrapped and without trackers; `asks`: whether verifying asks a host at all. `several`: it is a
   * list of them.
   */
  | { kind: 'badge'; key: string; url: string; platform: PlatformName; asks: boolean; automatic: boolean; several?: boolean }
  /** A link for receiving a badge: nothing of its address may be kept. */
  | { kind: 'claim'; platform: PlatformName }
  /** It looks like one, and leads elsewhere. `host` in ASCII. */
  | { kind: 'claim-imitation'; platform: PlatformName; host: string }
  | { kind: 'short' }
  /** Wrapped in a way that cannot be read for sure. It may hold the reader's address. */
  | { kind: 'wrapped' }
  /** A web address that is none of these, unwrapped. */
  | { kind: 'other'; url: string }
  | { kind: 'none' };

/**
 * Reads one link as a person would follow it: out of its wrappers, matched against the platforms.
 *
 * @param href attacker-controlled
 */
export function readLink(href: string): Link {
  const address = canonicalAddress(href);
  if (address.kind === 'other') return otherLink(address.url);
  if (address.kind !== 'platform') return { kind: address.kind };
  const { platform, match, url } = address;
  const name: PlatformName = { id: platform.id, name: platform.name };
  switch (match.kind) {
    case 'claim':
      return { kind: 'claim', platform: name };
    case 'no-badge':
      return { kind: 'other', url };
    default: {
      // A list that is not public, a damaged address, a platform whose data is not public: nobody is asked.
      const json = 'json' in match ? match.json : undefined;
      const asks = json !== undefined;
      return {
        kind: 'badge',
        key: `${platform.id} ${json ?? url}`,
        url: asks ? withoutQuery(url) : url,
        platform: name,
        asks,
        // Many badges are many questions: on a click alone.
        automatic: !asks || (match.kind === 'badge' && platform.auto && match.onClick !== true),
        several: match.kind === 'list',
      };
    }
  }
}

function otherLink(address: string): Link {
  const url = new URL(address);
  for (const { imitatesClaim, id, name } of PLATFORMS) {
    if (imitatesClaim?.(url)) return { kind: 'claim-imitation', platform: { id, name }, host: url.host };
  }
  return { kind: 'other', url: address };
}

/** On a platform's own host the path alone names the badge; a query there says who came from where. */
function withoutQuery(address: string): string {
  const url = new URL(address);
  if (platformOfHost(url.host)) url.search = '';
  return url.href;
}

/**
 * The source of one regular expression (flag `i`) that holds for every attribute in which the address of a badge may stand,
 * however a mail service has encoded it. The first group is there for a platform, or for what imitates a link for receiving a
 * badge; the second for a short link. It may hold for others too: it saves parsing, it decides nothing.
 *
 * Every name is looked for behind a sign that parts names, so that most letters of a page are passed over at the first glance.
 */
export function linkTraces(): string {
  const named = [...new Set(PLATFORMS.flatMap(({ hosts, traces }) => traces ?? hosts))];
  const platforms = named.filter((trace) => !named.some((other) => other !== trace && trace.includes(other)));
  const claims = PLATFORMS.some(({ imitatesClaim }) => imitatesClaim) ? ['receive(?![a-z])'] : [];
  const known = [...platforms.map((trace) => encodable(trace.replace(/^\//, ''))), ...claims];
  // Names in which others end, so they count only where a host begins and ends; a gateway has its customers' names before its own.
  const short = `${encodable('/')}(?:${SHORT_HOSTS.map(encodable).join('|')})|mimecast(?:protect)?${encodable('.com')}`;
  const before = String.raw`(?:^|[\s./\\_%-][25DEF]*)`;
  return `${before}(?:(${known.join('|')})|(${short})(?![a-z0-9.-]))`;
}

/** `.` `-` and `/` also as they stand inside a wrapper, encoded any number of times; loosely, for the expression is sent along. */
function encodable(text: string): string {
  const FORMS: Readonly<Record<string, string>> = { '.': '[.%-][25DE]*', '-': '[%-][25D]*', '/': String.raw`[/\\_%-][25DF]*` };
  return text.replace(/[.\-/]/g, (sign) => FORMS[sign] ?? sign);
}
