import { describe, expect, it } from 'vitest';
import { PLATFORMS, platformOfHost } from '../../../../core/read/platforms/registry.ts';

describe('the platform of a host', () => {
  it.each([
    ['lecos', 'nlp.netlearning.co.jp www.openbadge-global.com'],
    ['openbadge-net', 'wallet.openbadge.net'],
    ['credly', 'credly.com www.credly.com api.credly.com youracclaim.com www.youracclaim.com'],
    ['badgr', 'api.badgr.io api.eu.badgr.io badgr.com www.badgr.com eu.badgr.com badges.parchment.com api.au.badgr.io'],
    ['open-badge-factory', 'openbadgefactory.com'],
    ['open-badge-passport', 'openbadgepassport.com'],
    ['accredible', 'api.accredible.com credential.net www.credential.net school.accredible.com'],
    ['adobe-learning-manager', 'cpcontents.adobe.com'],
    ['certifier', 'credsverse.com'],
    ['sertifier', 'verified.sertifier.com verified.cv'],
    ['badgecert', 'bcert.me'],
    ['badge-list', 'badgelist.com www.badgelist.com'],
  ])('%s is told by %s', (id, hosts) => {
    for (const host of hosts.split(' ')) expect([host, platformOfHost(host)?.id]).toEqual([host, id]);
  });

  it.each([
    'netlearning.co.jp',
    'x.nlp.netlearning.co.jp',
    'images.credly.com.example.net',
    'notbadgr.io',
    'badgr.io.example.net',
    'parchment.com',
    'xaccredible.com',
    'accredible.com.example.net',
    'adobe.com',
    '',
  ])('is nobody for %j', (host) => {
    expect(platformOfHost(host)).toBeNull();
  });

  it('is one alone', () => {
    const hosts = PLATFORMS.flatMap((platform) => platform.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const { id, hosts: own } of PLATFORMS) for (const host of own) expect(platformOfHost(host)?.id).toBe(id);
  });

  it('admits organisations by contract only where a source says so', () => {
    const byContract = PLATFORMS.filter(({ admits }) => admits === 'contract').map(({ id }) => id);
    expect(byContract).toEqual(['lecos', 'credly', 'openbadge-net']);
  });
});
