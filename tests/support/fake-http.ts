// A world of answers for tests of the stages: what the guard lets through, without sockets. The guard has tests of its own.
import { BadgeProblem } from '../../core/model/problem.ts';
import type { HttpRequest, HttpResponse, Ports } from '../../core/ports.ts';

export interface FakeAnswer {
  status?: number;
  json?: unknown;
  text?: string;
  bytes?: Uint8Array;
  headers?: Record<string, string>;
  /** The address that answered, after redirects. */
  url?: string;
  /** Remarks on the way there. */
  notes?: HttpResponse['notes'];
}

/** Answers from a table; any other address gives no answer. `asked` lists every request in order. */
export function fakeHttp(answers: Readonly<Record<string, FakeAnswer>>): {
  http: Ports['http'];
  asked: string[];
  requests: HttpRequest[];
} {
  const asked: string[] = [];
  const requests: HttpRequest[] = [];
  const http: Ports['http'] = async (request) => {
    asked.push(request.url);
    requests.push(request);
    const answer = answers[request.url];
    if (!answer) throw new BadgeProblem('net.unreachable', { host: new URL(request.url).host });
    const text = answer.json === undefined ? (answer.text ?? '') : JSON.stringify(answer.json);
    return {
      url: answer.url ?? request.url,
      status: answer.status ?? 200,
      headers: answer.headers ?? {},
      body: answer.bytes ?? new TextEncoder().encode(text),
      receivedAt: Date.UTC(2026, 5, 1),
      notes: answer.notes ?? [],
    };
  };
  return { http, asked, requests };
}

/** A hosted badge on `https://badges.example.org`, whole and good, to be changed by a test. */
export function hostedWorld(changes: { assertion?: object; badgeClass?: object; issuer?: object } = {}) {
  const host = 'https://badges.example.org';
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${host}/a/1`,
    badge: `${host}/b/1`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2025-03-21T00:00:00+09:00',
    recipient: { type: 'email', hashed: false, identity: 'hanako.sato@example.ac.jp' },
    ...changes.assertion,
  };
  const badgeClass = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${host}/b/1`,
    name: 'Sample Statistics',
    description: 'An invented course.',
    image: `${host}/b/1.png`,
    criteria: { narrative: 'Finish it.' },
    issuer: `${host}/i/1`,
    ...changes.badgeClass,
  };
  const issuer = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Profile',
    id: `${host}/i/1`,
    name: 'Sample University',
    url: 'https://www.example.org',
    ...changes.issuer,
  };
  const answers: Record<string, FakeAnswer> = {
    [`${host}/a/1`]: { json: assertion },
    [`${host}/b/1`]: { json: badgeClass },
    [`${host}/i/1`]: { json: issuer },
  };
  return { host, assertion, badgeClass, issuer, answers };
}
