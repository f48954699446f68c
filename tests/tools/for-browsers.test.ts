import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forBrowsers } from '../../tools/browsers/for-browsers.mjs';
import { faultsOfScript } from '../e2e/built-code.ts';

const BUILD = 'node_modules/pdfjs-dist/legacy/build';
const { transform } = forBrowsers() as { transform: (code: string, id: string) => { code: string } | null };

describe('pdf.js in a bundle for browsers', () => {
  it.each(['pdf.mjs', 'pdf.worker.mjs'])('can neither make code of text nor ask for a file: %s', (name) => {
    const code = readFileSync(`${BUILD}/${name}`, 'utf8');
    const done = transform(code, `/a/${BUILD}/${name}`)?.code ?? '';
    const reach = /makes code of text|XMLHttpRequest/;
    expect(faultsOfScript(name, code, false).join()).toMatch(reach);
    expect(faultsOfScript(name, done, false).join()).not.toMatch(reach);
  });

  it.each(['new Function(args, body)', 'Function (body)', 'eval(body)', 'new AsyncFunction(body)'])(
    'is not built where a newer one says in a way that is not known: %s',
    (code) => {
      expect(() => transform(code, `/a/${BUILD}/pdf.mjs`)).toThrow('pdf.js');
      expect(transform(code, '/a/elsewhere.mjs')).toBeNull();
    },
  );

  it.each(['isFunction(a)', 'new PDFFunction(a)', 'a.eval(b)', 'new Function("")'])('is built with %s', (code) => {
    expect(transform(code, `/a/${BUILD}/pdf.mjs`)).not.toBeNull();
  });
});
