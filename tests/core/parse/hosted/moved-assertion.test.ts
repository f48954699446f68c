// Documents that speak of a badge on another's host, by whole verifications.
import { describe, expect, it } from 'vitest';
import { verify } from '../../../../core/verify.ts';
import { type FakeAnswer, fakeHttp, hostedWorld } from '../../../support/fake-http.ts';

const { answers, assertion, host } = hostedWorld();
const ID = `${host}/a/1`;
const STRANGER = 'https://attacker.example.net/a';

async function told(url: string, changes: Record<string, FakeAnswer>) {
  const { http, asked } = fakeHttp({ ...answers, ...changes });
  const { verdict, checks, badge } = await verify({ url }, { ports: { http }, policy: { now: '2026-06-01T00:00:00Z' } });
  return { verdict, badge, asked, codes: checks.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}

describe('what a stranger serves of a badge that lies on another host', () => {
  it.each([
    ['with all of it', { json: { ...assertion, revoked: true } }],
    ['with little else', { json: { id: ID, revoked: true } }],
    ['as gone', { status: 410, json: { id: ID, revoked: 'true' } }],
  ])('withdraws nothing: its own host is asked, %s', async (_how, answer) => {
    const { verdict, asked } = await told(STRANGER, { [STRANGER]: answer });
    expect(verdict).toBe('genuine');
    expect(asked).toContain(ID);
  });
  it('leaves the answer open where its own host does not say', async () => {
    const { verdict } = await told(STRANGER, { [STRANGER]: { json: { id: ID, revoked: true } }, [ID]: { status: 503 } });
    expect(verdict).toBe('incomplete');
  });
  it('is withdrawn where its own host says so too', async () => {
    const { verdict } = await told(STRANGER, { [STRANGER]: { json: { id: ID, revoked: true } }, [ID]: { status: 410 } });
    expect(verdict).toBe('revoked');
  });
  it('is held against what its own host says, and the difference told', async () => {
    const recipient = { type: 'email', hashed: false, identity: 'eve@example.net' };
    const { codes, badge } = await told(STRANGER, { [STRANGER]: { json: { ...assertion, recipient } } });
    expect(codes).toContain('proof.hosted-differs');
    expect(JSON.stringify(badge)).not.toContain('eve@example.net');
    expect((await told(STRANGER, { [STRANGER]: { json: assertion } })).codes).not.toContain('proof.hosted-differs');
  });
});

describe('what a host says of its own badge', () => {
  it('counts as withdrawn where the id differs by `www.` from the address that answered', async () => {
    const url = 'https://www.badges.example.org/a/1';
    const answer = { url, json: { id: ID, revoked: true } };
    const { verdict } = await told(ID, { [ID]: answer, [url]: answer });
    expect(verdict).toBe('revoked');
  });
});
