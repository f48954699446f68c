import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BadgeProblem } from '../../core/model/problem.ts';
import type { Ports } from '../../core/ports.ts';
import { resolveParty } from '../../core/resolve-party.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

interface Case {
  now: string;
  http?: { url: string; status: number; file: string }[];
}

/** Every answer to a profile's address in a case, each document once. */
function served(): [string, string, Case][] {
  const folder = vectorPath('cases', 'blockcerts');
  const cases = readdirSync(folder).filter((name) => existsSync(vectorPath('cases', 'blockcerts', name, 'case.json')));
  return cases.flatMap((name) => {
    const one = JSON.parse(readFileSync(vectorPath('cases', 'blockcerts', name, 'case.json'), 'utf8')) as Case;
    return (one.http ?? [])
      .filter(({ url }) => /\/issuer[^/]*\.json/.test(url))
      .map(({ url }): [string, string, Case] => [name, url, one]);
  });
}

function httpOf(name: string, { http = [] }: Case): Ports['http'] {
  return async ({ url }) => {
    const answer = http.find((one) => one.url === url);
    if (!answer) throw new BadgeProblem('net.unreachable', { host: new URL(url).host });
    const body = new Uint8Array(readFileSync(vectorPath('cases', 'blockcerts', name, answer.file)));
    return { url, status: answer.status, headers: {}, body, receivedAt: 0, notes: [] };
  };
}

describe.runIf(vectorsPresent)('published profiles of issuers of Blockcerts', () => {
  it.each(vectorsPresent ? served() : [])(
    '%s: %s is read, and a proof in it is never found wrong by mistake',
    async (name, url, one) => {
      const world = { now: Date.parse(one.now), effort: { spent: 0 } };
      const party = await resolveParty(url, httpOf(name, one), { addresses: true }, world);
      const told = party.problems.map(({ code }) => code);
      if (party.state === 'published') expect(party.addresses?.length).toBeGreaterThan(0);
      else expect(['issuer.id-mismatch', 'issuer.unreachable']).toContain(told[0]);
      const text = (await httpOf(name, one)({ url, purpose: 'profile' })).body;
      const isSigned = party.state === 'published' && new TextDecoder().decode(text).includes('"proof"');
      // In one case a key was taken out of a signed profile.
      const expected = name.startsWith('verification-method-not-referenced') ? undefined : 'holds';
      expect(party.profileProof).toBe(isSigned ? expected : undefined);
      expect(told.includes('issuer.profile-signature')).toBe(isSigned && expected === undefined);
    },
  );
});
