import { describe, expect, it } from 'vitest';
import { linkedin } from '../../../extension/sites/linkedin.ts';
import { LINKEDIN } from '../../support/pages/linkedin.ts';
import { expectedMarks, linksOf, marksOf } from '../../support/pages/marks-of.ts';
import { openPage, runStep } from '../../support/pages/open-page.ts';

const open = (path: string, body: string, title = '') =>
  openPage({
    url: `https://www.linkedin.com${path}`,
    html: `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
  });
const namesOf = (document: Document) => linkedin.roots(document).map((root) => linkedin.holder(root));

describe('LinkedIn', () => {
  it.each(Object.entries(LINKEDIN))('%s', (_variant, make) => {
    const page = make();
    const document = openPage(page);
    expect(marksOf(linkedin, document)).toEqual(expectedMarks(page.expected));
    expect(namesOf(document)).toEqual([page.person === null ? {} : { name: page.person }]);
    expect(linkedin.layout(document)).toBe('known');
  });

  it.each(['from page to page', 'B: a card that comes late, goes and comes again'])('goes on as the page does: %s', (variant) => {
    const page = LINKEDIN[variant]!();
    const document = openPage(page);
    let shown = page.expected;
    for (const { name, script, expected } of page.steps) {
      runStep(document, script);
      shown = { ...shown, ...expected };
      expect(marksOf(linkedin, document), name).toEqual(expectedMarks(shown));
    }
  });

  it('never gives an address of anybody', () => {
    for (const make of Object.values(LINKEDIN)) {
      expect(namesOf(openPage(make())).filter((holder) => holder.email !== undefined)).toEqual([]);
    }
  });

  it('holds what stands among the posts of a profile for another’s', () => {
    const document = openPage(LINKEDIN['B: a post of the profile’s owner']!());
    const quoted = linksOf(linkedin, document).filter(({ link, root }) => linkedin.isQuoted(link, root));
    expect(quoted.map(({ link }) => link.id)).toEqual(['L11']);
  });

  it.each([
    ['two headings', '/in/hanako/', '<main><h1>Hanako Sato</h1><h1>資格</h1></main>', ''],
    ['a page below the profile', '/in/hanako/details/skills/', '<main><h1>スキル</h1></main>', '(1) Hanako Sato | LinkedIn'],
    ['another page', '/company/example/', '<main><h1>Example</h1></main>', 'Example | LinkedIn'],
    ['a title of another kind', '/in/hanako/', '<main></main>', 'LinkedIn'],
  ])('names nobody on %s', (_what, path, body, title) => {
    expect(namesOf(open(path, body, title))).toEqual([{}]);
  });

  it('reads a name once that stands there twice', () => {
    const twice = '<span aria-hidden="true">Hanako  Sato</span><span class="visually-hidden">Hanako Sato</span>';
    expect(namesOf(open('/in/hanako/', `<main><h1>${twice}</h1></main>`))).toEqual([{ name: 'Hanako Sato' }]);
  });

  it('finds the profile where there is no main part', () => {
    const document = open('/in/hanako/', '<div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile"></div>');
    expect(linkedin.roots(document)).toHaveLength(1);
  });

  it.each([
    ['a profile without any part that is known', '/in/hanako/', '<div></div>', 'unknown'],
    ['messages', '/messaging/thread/1/', '<main></main>', 'idle'],
    ['a page that is still empty', '/jobs/', '', 'idle'],
  ])('says how well %s is known', (_what, path, body, layout) => {
    expect(linkedin.layout(open(path, body))).toBe(layout);
  });
});
