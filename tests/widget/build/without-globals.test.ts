import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutGlobals } from '../../../widget/build/without-globals.ts';
import { ROOT } from '../../architecture/source-reader.ts';
import { globalWrites } from './script-writes.ts';

type Transform = (code: string, id: string) => { code: string } | null;
const transform = withoutGlobals().transform as unknown as Transform;

describe('taking the writes to globals out of Lit', () => {
  it('leaves none', () => {
    const file = join(ROOT, 'node_modules/@lit/reactive-element/reactive-element.js');
    const code = readFileSync(file, 'utf8');
    expect(globalWrites('before', code).length).toBeGreaterThan(0);
    expect(globalWrites('after', transform(code, file)?.code ?? '')).toEqual([]);
  });

  it('leaves every other module alone', () => {
    expect(transform('window.a = 1;', join(ROOT, 'widget/index.ts'))).toBeNull();
  });

  it('ends the build at an edition that it does not know, and at one for development', () => {
    expect(() => transform('a();', '/x/node_modules/@lit/reactive-element/reactive-element.js')).toThrow(
      'does not write to globals where it did',
    );
    expect(() => transform('a();', '/x/node_modules/@lit/reactive-element/development/reactive-element.js')).toThrow(
      'not for pages',
    );
  });
});
