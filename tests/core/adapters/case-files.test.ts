import { describe, expect, it } from 'vitest';
import { type CaseFile, caseFiles } from '../../../core/adapters/case-files.ts';

const BADGE = 'https://badges.example.org/1.json';
const plain = { id: '0001', now: '2026-03-01T09:00:00.000Z', holder: {}, trust: [], answers: [], transactions: [] };
const caseIn = (files: Map<string, Uint8Array>): CaseFile => JSON.parse(new TextDecoder().decode(files.get('case.json')));

describe('the files of a recorded case', () => {
  it('hold the input beside the case, and name it there', () => {
    const files = caseFiles({ ...plain, input: { bytes: Uint8Array.of(1, 2), name: 'badge.png' } });
    expect([...files.keys()]).toEqual(['input', 'case.json']);
    expect(caseIn(files)).toEqual({ id: '0001', input: { file: 'input' }, now: plain.now, http: [] });
  });

  it('hold each body in a file of its own, and none for an answer without one', () => {
    const body = new TextEncoder().encode('{}');
    const answers = [
      { method: 'GET' as const, url: BADGE, status: 200, body },
      { method: 'GET' as const, url: `${BADGE}#2`, status: 204, body: new Uint8Array() },
      { method: 'GET' as const, url: 'https://down.example.org/', status: 0, error: 'net.timeout' as const },
    ];
    const files = caseFiles({ ...plain, input: { url: BADGE }, answers });
    expect([...files.keys()]).toEqual(['responses/1', 'case.json']);
    expect(caseIn(files).http).toEqual([
      { method: 'GET', url: BADGE, status: 200, file: 'responses/1' },
      { method: 'GET', url: `${BADGE}#2`, status: 204 },
      { method: 'GET', url: 'https://down.example.org/', status: 0, error: 'net.timeout' },
    ]);
  });

  it('name the holder and the list only where there is one', () => {
    const holder = { email: 'nora.lindqvist@example.org' };
    const trust = [{ host: 'badges.example.org' }];
    expect(caseIn(caseFiles({ ...plain, input: { text: '{}' }, holder, trust }))).toMatchObject({ holder, trust });
  });
});
