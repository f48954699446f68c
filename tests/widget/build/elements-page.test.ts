import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../architecture/source-reader.ts';
import { withElements } from './elements-page.ts';

const PAGE = join(ROOT, 'docs/widget.md');
const page = readFileSync(PAGE, 'utf8');

describe('docs/widget.md', () => {
  it('tells of every attribute, method, event, slot, part and custom property; `npm test -- tests/widget/build -u` writes it anew', async () => {
    await expect(withElements(page)).toMatchFileSnapshot(PAGE);
  });

  it('has one place for it', () => {
    expect(() => withElements('# Nothing')).toThrow('not one place');
    expect(() => withElements(page + page)).toThrow('not one place');
  });
});
