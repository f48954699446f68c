// Pages with the strictest policies that still let the widget ask issuers.
import { expect, it } from 'vitest';
import { badgeAt } from './widget-badges.ts';
import { badge, GENUINE, type Lab } from './widget-lab.ts';
import { builtFile } from './widget-site.ts';
import { calm, face, pressBadge, until } from './widget-tab.ts';

const STRICT = "default-src 'none'; script-src 'self'; connect-src https:; img-src https: data: blob:; style-src 'none'";
const POLICIES = {
  'a strict one': STRICT,
  'one with trusted types': `${STRICT}; require-trusted-types-for 'script'`,
  'one with trusted types and no policy of them': `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`,
  'one with a list of them': `${STRICT}; require-trusted-types-for 'script'; trusted-types theirs`,
  'one in a box': `${STRICT}; sandbox allow-scripts allow-same-origin`,
};

export function policyCases({ site, on }: Lab): void {
  it.each(Object.keys(POLICIES) as (keyof typeof POLICIES)[])('keeps to the policy of a page: %s', async (name) => {
    const src = badgeAt(`policy${Object.keys(POLICIES).indexOf(name)}`);
    const { samples, file } = site();
    const signed = samples.find(
      ({ input, group, id }) => 'bytes' in input && group === 'genuine' && /sign|field|robot|token/.test(id),
    );
    const other = signed && 'bytes' in signed.input ? badge(file(`policy-${signed.id}`, signed.input.bytes, 'image/png')) : '';
    const many = `<tashika-wall>${Array.from({ length: 7 }, (_, at) => badge(badgeAt(`policywall`, at))).join('')}</tashika-wall>`;
    await on(badge(src) + other + many, { policy: POLICIES[name] }, async (tab) => {
      await face(tab, GENUINE, 0);
      await face(tab, { kind: 'done' }, 1);
      await pressBadge(tab);
      await until(tab, `probe.report()?.querySelector('.sheet')?.dataset.verdict`, 'genuine');
      expect(await tab.run(`getComputedStyle(probe.dialog().querySelector('.bar')).display`)).toBe('flex');
      await calm(tab);
    });
  });

  it.each(['snippet.html', 'snippet-strict.html'])('is what the build says to paste: %s', async (name) => {
    const src = badgeAt(`paste${name.length}`);
    const pasted = builtFile(name).replaceAll('https://badges.example.org/assertions/1', src);
    await on(pasted, { script: '' }, async (tab) => {
      await face(tab, GENUINE);
      expect(await tab.run('probe.violations')).toEqual([]);
      expect(
        await tab.run(
          `performance.getEntriesByType('resource').some(({ name }) => name.startsWith('https://cdn.jsdelivr.net/npm/tashika@'))`,
        ),
      ).toBe(true);
    });
  });
}
