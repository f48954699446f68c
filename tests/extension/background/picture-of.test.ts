import { describe, expect, it } from 'vitest';
import type { Report } from '../../../core/index.ts';
import { pictureOf } from '../../../extension/background/picture-of.ts';
import { DESIGN, hashlinkTo, SEAL, SEAL_LINK } from '../../support/designs.ts';
import { fakeHttp } from '../../support/fake-http.ts';

const ADDRESS = 'https://pictures.example.org/seal.svg';
const reportWith = (display: object | undefined): Report => ({ badge: display && { display } }) as unknown as Report;
const html = (content: string, encoding: string | null = null) => reportWith({ mediaType: 'text/html', content, encoding });

describe('a linked picture for a page of ours', () => {
  it('crosses as text where the certificate links it', async () => {
    const { http } = fakeHttp({ [ADDRESS]: { bytes: SEAL } });
    const coded = { state: 'same', mediaType: 'image/svg+xml', base64: Buffer.from(SEAL).toString('base64') };
    expect(await pictureOf(html(DESIGN), SEAL_LINK, http)).toEqual(coded);
    expect(await pictureOf(html(Buffer.from(DESIGN).toString('base64'), 'base64'), SEAL_LINK, http)).toEqual(coded);
  });

  it('is asked for nobody but a certificate that is proven and links it', async () => {
    const { http, asked } = fakeHttp({ [ADDRESS]: { bytes: SEAL } });
    const other = hashlinkTo(SEAL, ['https://elsewhere.example.org/']);
    for (const report of [
      reportWith(undefined),
      html('<p>no picture</p>'),
      html('%%%', 'base64'),
      html(DESIGN.replace(SEAL_LINK, other)),
    ]) {
      expect(await pictureOf(report, SEAL_LINK, http)).toEqual({ state: 'gone' });
    }
    expect(asked).toEqual([]);
  });
});
