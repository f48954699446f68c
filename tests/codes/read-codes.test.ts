import { type Canvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCanvases } from '../../codes/node/canvases.ts';
import { readCodes } from '../../codes/read-codes.ts';
import { writePdf } from '../../demo/world/codes/write-pdf.ts';
import { BADGE_PAGE, type Code, drawCode, drawn, locked, noise, pdfWithVectorCode } from '../support/code-pictures.ts';

const read = (bytes: Uint8Array) => readCodes(bytes, nodeCanvases);
const at = (over: Partial<Code> = {}): Code => ({ text: BADGE_PAGE, x: 100, y: 60, module: 4, ...over });
const png = (...codes: Code[]) =>
  drawn(900, 500, (context) => {
    for (const one of codes) drawCode(context, one);
  }).toBuffer('image/png');
/** Each encoder has options of its own; theirs are taken. */
const saved = (canvas: Canvas, format: string) => (canvas.toBuffer as (type: string) => Buffer).call(canvas, `image/${format}`);
const FOUND = { in: 'picture', url: BADGE_PAGE };
const OTHER = 'https://badges.example.org/a/1';

describe('a code in a picture', () => {
  it.each([2, 3, 5, 8])('is read with modules of %i pixels', async (module) => {
    expect(await read(await png(at({ module, x: 20, y: 20 })))).toEqual(FOUND);
  });

  it.each([0.2, 0.8, 1.6, 3.1])('is read when it is turned by %d radians', async (turn) => {
    const canvas = drawn(900, 900, (context) => {
      context.translate(450, 450);
      context.rotate(turn);
      drawCode(context, at({ x: -150, y: -150, module: 5 }));
    });
    expect(await read(await canvas.toBuffer('image/png'))).toEqual(FOUND);
  });

  it('is read light on dark, and grey on grey', async () => {
    expect(await read(await png(at({ dark: '#fff', light: '#112' })))).toEqual(FOUND);
    expect(await read(await png(at({ dark: '#777', light: '#a4a4a4' })))).toEqual(FOUND);
  });

  it.each(['jpeg', 'webp', 'gif'] as const)('is read in a restless screenshot saved as %s', async (format) => {
    const canvas = drawn(1280, 720, (context) => {
      noise(context, 1280, 720);
      drawCode(context, at({ x: 900, y: 300 }));
    });
    expect(await read(await saved(canvas, format))).toEqual(FOUND);
  });

  it('is read in a picture saved as avif', async () => {
    const canvas = drawn(280, 280, (context) => drawCode(context, at({ x: 10, y: 10 })));
    expect(await read(await saved(canvas, 'avif'))).toEqual(FOUND);
  }, 60_000);

  it('is read in a picture larger than the decoder takes, at its own size', async () => {
    const canvas = drawn(6_400, 2_000, (context) => drawCode(context, at({ x: 5_300, y: 900, module: 2 })));
    expect(await read(await canvas.toBuffer('image/jpeg'))).toEqual(FOUND);
  }, 60_000);

  it('is read where it was drawn on nothing', async () => {
    const canvas = drawn(400, 400, (context) => {
      context.clearRect(0, 0, 400, 400);
      drawCode(context, at({ x: 20, y: 20, light: 'transparent' }));
    });
    expect(await read(await canvas.toBuffer('image/png'))).toEqual(FOUND);
  });

  it('gives back any https address that is written as one', async () => {
    const address = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }).filter((one) => one.length < 300);
    await fc.assert(
      fc.asyncProperty(address, async (text) => {
        const canvas = drawn(560, 560, (context) => drawCode(context, at({ text, x: 10, y: 10, module: 5 })));
        expect(await read(await canvas.toBuffer('image/png'))).toEqual({ in: 'picture', url: text });
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('a picture from which no address comes', () => {
  it('has no code', async () => {
    const canvas = drawn(800, 600, (context) => noise(context, 800, 600));
    expect(await read(await canvas.toBuffer('image/jpeg'))).toEqual({ in: 'picture', fault: 'read.no-code' });
  });

  it.each(['hello', 'javascript:alert(1)', 'data:text/html,a', 'WIFI:S:school;;', 'ftp://badges.example.org/a', 'https://'])(
    'has a code that says %s',
    async (text) => {
      expect(await read(await png(at({ text, module: 5 })))).toEqual({ in: 'picture', fault: 'read.code-no-address' });
    },
  );

  it('has codes of different addresses', async () => {
    const bytes = await png(at({ text: OTHER }), at({ text: 'https://evil.example/a/1', x: 500 }));
    expect(await read(bytes)).toEqual({ in: 'picture', fault: 'read.codes-differ' });
  });

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xff, 0xff, 0xff, 0xff, 3, 0, 0, 0, 0, 0]],
    ['GIF', [...Buffer.from('GIF89a'), 0xff, 0xff, 0xff, 0xff, 0, 0, 0]],
  ])('states as %s more pixels than fit: it is refused before it is decoded', async (_name, bytes) => {
    const never = { ...nodeCanvases, decode: () => Promise.reject(new Error('it was decoded')) };
    expect(await readCodes(Uint8Array.from(bytes), never)).toEqual({ in: 'picture', fault: 'read.too-large' });
  });

  it('has more bytes than are looked at', async () => {
    const bytes = new Uint8Array(20 * 1_048_576 + 1);
    bytes.set([0xff, 0xd8, 0xff]);
    expect(await read(bytes)).toEqual({ in: 'picture', fault: 'read.too-large', limit: 20 * 1_048_576 });
  });
});

describe('several codes', () => {
  it('of one badge are one, whatever the address', async () => {
    const share = BADGE_PAGE.replace(
      '/ns/portal/openbadge/public/assertions/detail/',
      '/api/v1.0/openBadge/v2/Wallet/Public/GetAssertionShare/',
    );
    expect(await read(await png(at(), at({ text: share, x: 500 })))).toMatchObject({ in: 'picture', url: expect.any(String) });
  });

  it('lead to the only one that is a badge of a known platform', async () => {
    expect(await read(await png(at({ text: OTHER }), at({ x: 500 })))).toEqual(FOUND);
  });
});

describe('a PDF document', () => {
  it('gives a code that is drawn as squares', async () => {
    expect(await read(pdfWithVectorCode(BADGE_PAGE))).toEqual({ in: 'pdf', url: BADGE_PAGE });
  });

  it('gives a code that is a picture in it', async () => {
    const canvas = drawn(115, 115, (context) => drawCode(context, at({ x: 4, y: 4, module: 2 })));
    const image = await loadImage(await canvas.toBuffer('image/png'));
    const { data } = drawn(115, 115, (context) => context.drawImage(image, 0, 0))
      .getContext('2d')
      .getImageData(0, 0, 115, 115);
    const rgb = Uint8Array.from({ length: 115 * 115 * 3 }, (_, index) => data[Math.floor(index / 3) * 4 + (index % 3)] ?? 0);
    const pdf = writePdf('q 86 0 0 86 700 56 cm /Code Do Q', [{ name: 'Code', width: 115, height: 115, rgb }]);
    expect(await read(pdf)).toEqual({ in: 'pdf', url: BADGE_PAGE });
  });

  it('without a code says so', async () => {
    expect(await read(writePdf('BT /F 20 Tf 100 100 Td (nothing) Tj ET', []))).toEqual({ in: 'pdf', fault: 'read.no-code' });
  });

  it('that wants a password says so', async () => {
    expect(await read(locked(pdfWithVectorCode(BADGE_PAGE)))).toEqual({ in: 'pdf', fault: 'read.locked' });
  });

  it('that is none behind its first line says so', async () => {
    expect(await read(Buffer.from('%PDF-1.7\nnothing'))).toEqual({ in: 'pdf', fault: 'read.not-drawable' });
  });
});

it('nothing is looked for in any other file', async () => {
  for (const text of ['{}', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF', ''])
    expect(await read(Buffer.from(text))).toBeNull();
});
