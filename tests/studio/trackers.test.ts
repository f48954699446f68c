import { expect, it } from 'vitest';
import { signatureHtml } from '../../studio/signature-html.ts';
import { withoutMailTrackers } from '../../studio/trackers.ts';
import { brokenRules } from '../../studio/word-rules.ts';
import { BADGE, LOOK } from './sample-badges.ts';

const TRACKED = ['utm_source=mail', 'trk=a', 'gclid=1', 'fbclid=1', 'mc_cid=1', '_hsenc=1', 'identity__email=a%40b.example'];

it('takes what follows people about out of an address, and nothing else', () => {
  for (const member of TRACKED) {
    const address = new URL(`https://badges.example.org/a?${member}&id=1&${member}`);
    expect(withoutMailTrackers(address).href, member).toBe('https://badges.example.org/a?id=1');
  }
  const plain = 'https://badges.example.org/a?q=a%20b+c&empty#part';
  expect(withoutMailTrackers(new URL(plain)).href).toBe(plain);
});

it('lets no page or picture with such an address keep the other badges out of a signature', () => {
  for (const member of TRACKED) {
    const tracked = { pageUrl: `https://badges.example.org/a?${member}`, imageUrl: `https://badges.example.org/a.png?${member}` };
    const html = signatureHtml([BADGE, { ...BADGE, ...tracked, id: '2' }], LOOK);
    expect(brokenRules(html), member).toEqual([]);
    expect(html).toContain('src="https://badges.example.org/a.png"');
  }
});
