import { CodesProblem } from '../codes-problem.ts';
import type { Canvases, Sheet } from '../contract.ts';
import { MOST_PIXELS, MOST_PIXELS_BESIDE } from '../limits.ts';
import type { Kind } from './contract.ts';

/** Pixels that the longer side of the page is drawn with; a code of 2 cm on A4 has 4 a module at the first. */
const SIDES = [2_000, 4_000];

/** The first page of a PDF document, drawn as anybody sees it, so that codes are found however they were made. */
export const pdf: Kind = {
  id: 'pdf',
  async *views(bytes, canvases) {
    const { getDocument } = await loadPdfjs();
    const task = getDocument({
      // It takes the memory of what it is given away.
      data: bytes.slice(),
      CanvasFactory: sheetsOf(canvases),
      // No code is made of text, nothing is asked for: no font, no table of characters, no decoder.
      ...{ isEvalSupported: false, useWasm: false, useWorkerFetch: false, useSystemFonts: false, disableFontFace: true },
      ...{ enableXfa: false, isImageDecoderSupported: false, isOffscreenCanvasSupported: false, stopAtErrors: false },
      maxImageSize: MOST_PIXELS,
      verbosity: 0,
    });
    try {
      const document = await task.promise;
      const page = await document.getPage(1);
      const { width, height } = page.getViewport({ scale: 1 });
      for (const side of SIDES) {
        const viewport = page.getViewport({ scale: side / Math.max(width, height) });
        const sheet = canvases.createSheet(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
        const { canvas, context } = sheet as { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
        await page.render({ canvas, canvasContext: context, viewport, annotationMode: NO_ANNOTATIONS, background: '#fff' })
          .promise;
        yield canvases.pixelsOf(sheet);
      }
    } catch (error) {
      throw error instanceof Error && error.name === 'PasswordException' ? new CodesProblem('read.locked') : error;
    } finally {
      await task.destroy();
    }
  },
};

/** What lies on the page as a note is somebody's who had the file later. */
const NO_ANNOTATIONS = 0;

/** With its other half in the same thread, which it finds by a name: this thread is ended if that takes too long. */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** As pdf.js makes the surfaces that it needs besides: a file says how many, and how large. */
function sheetsOf(canvases: Canvases) {
  let pixels = 0;
  const judge = (width: number, height: number) => {
    // In this order also for what is no number.
    if (!(width > 0 && height > 0 && pixels + width * height <= MOST_PIXELS_BESIDE)) throw new CodesProblem('read.too-large');
  };
  const count = ({ canvas }: Sheet, sign: 1 | -1) => {
    if (canvas) pixels += sign * canvas.width * canvas.height;
  };
  return class {
    create(width: number, height: number): Sheet {
      judge(width, height);
      const sheet = canvases.createSheet(width, height);
      count(sheet, 1);
      return sheet;
    }

    reset(sheet: Sheet, width: number, height: number): void {
      count(sheet, -1);
      judge(width, height);
      if (sheet.canvas) Object.assign(sheet.canvas, { width, height });
      count(sheet, 1);
    }

    destroy(sheet: Sheet): void {
      count(sheet, -1);
      if (sheet.canvas) Object.assign(sheet.canvas, { width: 0, height: 0 });
      sheet.canvas = null;
      sheet.context = null;
    }
  };
}
