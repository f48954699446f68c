import { isIP } from 'node:net';

/**
 * Who asks. Behind a proxy of one's own that is the last entry of `x-forwarded-for`, which that proxy wrote; all entries before it are
 * what the caller likes them to be. Without such a proxy the header counts for nothing.
 *
 * @param forwarded attacker-controlled but for its last entry
 * @param socket of the connection
 */
export function callerAddress(forwarded: string | undefined, socket: string, trustProxy: boolean): string {
  if (!trustProxy) return socket;
  const last = forwarded?.split(',').at(-1)?.trim() ?? '';
  // Some proxies write the port too.
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(last)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(last)?.[1] ?? last;
  return isIP(bare) ? bare : socket;
}
