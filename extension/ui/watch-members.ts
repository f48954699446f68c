import type { MembersProgress } from '../../core/index.ts';
import { browser } from '../browser.ts';
import type { Subject } from '../messages.ts';
import { watchName } from '../watch-name.ts';

/** Milliseconds before a worker that was stopped is asked again; the question itself is repeated as well. */
const PAUSE = 500;

/**
 * Follows how far the badges of a list are, through a port: when the page closes, or shows something else, the port does, and the
 * background gives up what nobody waits for.
 */
export function watchMembers(subject: Subject, told: (progress: MembersProgress) => void): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let left = false;
  const connect = () => {
    if (left) return;
    port = browser.runtime.connect({ name: watchName(subject) });
    port.onMessage.addListener((message: unknown) => told(message as MembersProgress));
    port.onDisconnect.addListener(() => setTimeout(connect, PAUSE));
  };
  connect();
  return () => {
    left = true;
    port?.disconnect();
  };
}
