import type { LinkedPicture } from '../../core/index.ts';
import type { LinkToAsk } from '../../ui/prepare-display.ts';
import type { PictureAnswer, Subject } from '../messages.ts';
import type { PanelWorld } from './panel-state.ts';

/**
 * Asks for pictures that a certificate links, one after another; of a host that the viewer does not allow, the answer says so.
 * To be called in the very click: a browser asks its user only then.
 */
export async function askPictures(
  { allow, ask }: Pick<PanelWorld, 'allow' | 'ask'>,
  subject: Subject,
  links: readonly LinkToAsk[],
): Promise<LinkedPicture[]> {
  // Refused or not nameable: the background knows which of them may be asked.
  await allow([...new Set(links.map(({ host }) => host))]).catch(() => false);
  const answers: LinkedPicture[] = [];
  for (const { link } of links) answers.push(readAnswer(await ask<'picture'>({ t: 'picture', subject, link })));
  return answers;
}

function readAnswer(answer: PictureAnswer): LinkedPicture {
  if (answer.state === 'gone') return { state: 'unreadable' };
  if (answer.state !== 'same') return answer;
  const bytes = Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0));
  return { state: 'same', mediaType: answer.mediaType, bytes };
}
