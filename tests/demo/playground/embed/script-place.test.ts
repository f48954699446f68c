import { describe, expect, it } from 'vitest';
import { isFolder, scriptPlace } from '../../../../demo/playground/embed/script-place.ts';
import { scriptTag } from '../../../../widget/build/snippet.ts';

const BUILT = { version: '1.2.3', entry: 'tashika-1.2.3.js', integrity: { 'tashika-1.2.3.js': 'sha384-A' } };

describe('where the script of a snippet lies', () => {
  it('is the published package, or where the owner says', () => {
    expect(scriptTag(scriptPlace(BUILT, ''))).toContain(
      'src="https://cdn.jsdelivr.net/npm/tashika@1.2.3/dist/widget/tashika-1.2.3.js"',
    );
    expect(scriptTag(scriptPlace(BUILT, ' /tashika '))).toContain('src="/tashika/tashika-1.2.3.js" integrity="sha384-A"');
  });

  it('is not what is neither a path nor an https address', () => {
    for (const text of ['http://www.example.org/', '//www.example.org/', 'javascript:1', '/a"b/'])
      expect(isFolder(text), text).toBe(false);
    expect(scriptPlace(BUILT, 'javascript:1').at).toMatch(/^https:/);
  });
});
