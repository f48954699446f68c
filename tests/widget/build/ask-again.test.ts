import { describe, expect, it } from 'vitest';
import { askAgain } from '../../../widget/build/ask-again.ts';

type Render = (code: string) => { code: string } | null;
const render = (code: string) => (askAgain().renderChunk as unknown as Render)(code);

describe('asking again for a part that did not load', () => {
  it('leaves each first request written out, or bundlers would leave the file behind', () => {
    const code = render('const load = () => import("./chunks/checker-abcdefgh.js");')?.code ?? '';
    expect(code).toContain('import("./chunks/checker-abcdefgh.js")');
    expect(code).toContain('$part(');
  });

  it('adds nothing where nothing is loaded late', () => {
    expect(render('import { a } from "./a.js"; a();')).toBeNull();
  });
});
