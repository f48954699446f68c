import { describe, expect, it } from 'vitest';
import { hashlinkedPicture } from '../../core/hashlinked-picture.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { hashlinkTo, SEAL, SEAL_LINK, WEAK_LINK } from '../support/designs.ts';
import { fakeHttp } from '../support/fake-http.ts';

const URL_OF_SEAL = 'https://pictures.example.org/seal.svg';
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

describe('a linked picture', () => {
  it('is asked for as a picture at the first address, and shown because its bytes are the linked ones', async () => {
    const { http, requests } = fakeHttp({ [URL_OF_SEAL]: { bytes: SEAL } });
    expect(await hashlinkedPicture(SEAL_LINK, http)).toEqual({ state: 'same', mediaType: 'image/svg+xml', bytes: SEAL });
    expect(requests.map(({ url, purpose }) => [url, purpose])).toEqual([[URL_OF_SEAL, 'image']]);
  });

  it('is told by its bytes, not by its link or its host', async () => {
    const link = hashlinkTo(PNG, [URL_OF_SEAL], 'image/gif');
    const { http } = fakeHttp({ [URL_OF_SEAL]: { bytes: PNG, headers: { 'content-type': 'text/html' } } });
    expect(await hashlinkedPicture(link, http)).toMatchObject({ state: 'same', mediaType: 'image/png' });
  });

  it('differs by one bit, and then nothing of it is handed out', async () => {
    const other = SEAL.slice();
    other[40] = (other[40] ?? 0) ^ 1;
    const { http } = fakeHttp({ [URL_OF_SEAL]: { bytes: other } });
    expect(await hashlinkedPicture(SEAL_LINK, http)).toEqual({ state: 'differs', host: 'pictures.example.org' });
  });

  it('is compared by its bytes, never by its decoded text', async () => {
    const { http } = fakeHttp({ [URL_OF_SEAL]: { bytes: Uint8Array.of(0xef, 0xbb, 0xbf, ...SEAL) } });
    expect(await hashlinkedPicture(SEAL_LINK, http)).toMatchObject({ state: 'differs' });
  });

  it('is not even asked for where its hash would prove nothing, or where it has no address', async () => {
    const { http, asked } = fakeHttp({});
    expect(await hashlinkedPicture(WEAK_LINK, http)).toEqual({ state: 'unverified' });
    expect(await hashlinkedPicture(hashlinkTo(SEAL), http)).toEqual({ state: 'unreadable' });
    expect(await hashlinkedPicture(hashlinkTo(SEAL, ['seal.svg']), http)).toEqual({ state: 'unreadable' });
    expect(asked).toEqual([]);
  });

  it('that is not given, or may not be asked for, is said so', async () => {
    const host = 'pictures.example.org';
    expect(await hashlinkedPicture(SEAL_LINK, fakeHttp({ [URL_OF_SEAL]: { status: 404 } }).http)).toEqual({
      state: 'unanswered',
      host,
    });
    const refusing = async () => {
      throw new BadgeProblem('net.not-permitted', { host });
    };
    expect(await hashlinkedPicture(SEAL_LINK, refusing)).toEqual({ state: 'not-permitted', host });
  });

  it('is no picture where the linked file is another thing', async () => {
    const page = new TextEncoder().encode('<!doctype html><script>1</script>');
    const { http } = fakeHttp({ [URL_OF_SEAL]: { bytes: page } });
    expect(await hashlinkedPicture(hashlinkTo(page, [URL_OF_SEAL]), http)).toEqual({ state: 'no-picture' });
  });
});
