import { type CertificateDisplay, hashlinkedPicture, hashlinksIn, type Ports, type Report } from '../../core/index.ts';
import type { PictureAnswer } from '../messages.ts';
import { toBase64 } from '../to-base64.ts';
import { bytesOf } from './from-base64.ts';

/**
 * The picture that a certificate links, where the certificate is proven and does link it; its bytes only if they are the linked
 * ones. A report holds a display only of what is proven.
 *
 * @param link from a page of ours
 */
export async function pictureOf(report: Report, link: string, http: Ports['http']): Promise<PictureAnswer> {
  const { display } = report.badge ?? {};
  if (display?.mediaType !== 'text/html' || !hashlinksIn(textOf(display)).includes(link)) return { state: 'gone' };
  const answer = await hashlinkedPicture(link, http);
  return answer.state === 'same' ? { state: 'same', mediaType: answer.mediaType, base64: toBase64(answer.bytes) } : answer;
}

function textOf({ content, encoding }: CertificateDisplay): string {
  return encoding === 'base64' ? new TextDecoder().decode(bytesOf(content) ?? undefined) : content;
}
