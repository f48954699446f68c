// The fault plan (threats.md §10): a genuine badge on real sockets, one request of its verification failing in each way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../core/adapters/fetch-http.ts';
import { BUDGET } from '../../core/adapters/limits.ts';
import type { Transport } from '../../core/adapters/transport.ts';
import type { BadgeInput } from '../../core/model/report.ts';
import { verify } from '../../core/verify.ts';
import { mappedTransport } from '../../demo/world/mapped-transport.ts';
import { type Certificate, makeCertificate } from '../support/certificate.ts';
import { hostedWorld } from '../support/fake-http.ts';
import { type Fault, type FaultWorld, startFaults } from '../support/faults.ts';
import { answer, type HostServer, startHostServer } from '../support/host-server.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface Row {
  whileFault: string[];
  mustNot: string[];
}

const HOST = 'badges.example.org';
const FETCHES = ['/a/1', '/b/1', '/i/1'] as const;
const ADDRESS: BadgeInput = { url: `https://${HOST}${FETCHES[0]}` };
const COPY: BadgeInput = { text: JSON.stringify(hostedWorld().assertion) };
/** Which request fails, and what the viewer has in hand. */
const WAYS_IN = [
  ...FETCHES.map((path) => ({ path, from: 'address', input: ADDRESS })),
  { path: FETCHES[0], from: 'copy', input: COPY },
];
const NEVER = ['confirmed', 'genuine', 'not-genuine', 'revoked'];
/** As in the field, about a quarter of the length, for faults that are told by time alone: no other may become one on a busy machine. */
const SHORT = { headersMs: 1_000, tryMs: 2_000, totalMs: 4_000 };

/** Faults that the table does not name, and the code that tells each. */
const OURS = [
  ['headers-never-begin', 'net.timeout'],
  ['slow-body', 'net.timeout'],
  ['http-503', 'net.http-error'],
  ['http-403', 'net.http-error'],
  ['login-wall', 'net.login-wall'],
  ['redirect-elsewhere', 'net.redirect-cross-origin'],
] as const;
const own = OURS.map(([id, code]) => ({ id, anyCode: [code as string], whileFault: ['incomplete'], mustNot: NEVER }));
const rows = [...(vectorsPresent ? vectorTable<Row>('faults').rows : []), ...own];

describe('a verification that meets a fault', () => {
  let certificate: Certificate;
  let world: FaultWorld;

  beforeAll(async () => {
    certificate = makeCertificate([HOST]);
    world = await startFaults(HOST, certificate);
  });
  afterAll(() => world.close());

  /**
   * A host of its own and one guard, as a surface has it: what it remembers of a fault must not outlast it.
   *
   * @param put what happens to requests for `path`, until it is over
   */
  async function startVerifier(put?: { fault: Fault; path: string }, budget = BUDGET) {
    let now = put;
    const { answers } = hostedWorld();
    const server: HostServer = await startHostServer(certificate, {
      [HOST]: (request, response, reset) => {
        const failing = now && now.path === request.url && 'handler' in now.fault ? now.fault.handler : null;
        const json = answers[`https://${HOST}${request.url}`]?.json;
        const good = json === undefined ? answer('{}', { status: 404 }) : answer(json);
        (failing ?? good)(request, response, reset);
      },
    });
    const good = mappedTransport({ ca: certificate.ca, portOf: () => server.port });
    const transport: Transport = (hop) => {
      if (!now || 'handler' in now.fault || new URL(hop.url).pathname !== now.path) return good(hop);
      const { port, ca = certificate.ca } = now.fault;
      return mappedTransport({ ca, portOf: () => port })(hop);
    };
    const clock = () => Date.now();
    const http = createHttp({ transport, clock, sleep: async () => {}, budget });
    const policy = { now: '2026-06-01T00:00:00Z' };
    return {
      server,
      verify: (input: BadgeInput) => verify(input, { policy, ports: { http, clock } }),
      end: () => {
        now = undefined;
      },
    };
  }

  it('has something to lose: without a fault the badge is genuine', async () => {
    const { server, verify } = await startVerifier();
    expect((await verify(ADDRESS)).verdict).toBe('genuine');
    expect(server.requests.map(({ url }) => url)).toEqual([...FETCHES]);
    await server.close();
  });

  // A page at an address that the user gave is a page, not a wall: what it says is for `read` to find out.
  const isWall = ({ id, path, from }: { id: string; path: string; from: string }) =>
    id !== 'login-wall' || path !== FETCHES[0] || from !== 'address';
  const runs = rows.flatMap((row) => WAYS_IN.map((way) => ({ ...row, ...way }))).filter(isWall);
  // Most of them wait for what does not come.
  it.concurrent.each(runs)('$id at $path, from a $from: in doubt while it lasts, right when it is over', async (run) => {
    const { id, path, input, anyCode, whileFault, mustNot } = run;
    const ways = world.faults[id];
    if (!ways) throw new Error(`no fault ${id} can be made here: add it to tests/support/faults.ts`);
    for (const fault of ways) {
      const budget = anyCode?.includes('net.timeout') ? SHORT : BUDGET;
      const { server, verify, end } = await startVerifier({ fault, path }, budget);
      const began = performance.now();
      const failed = await verify(input);
      const took = performance.now() - began;
      end();
      expect(whileFault).toContain(failed.verdict);
      expect(mustNot).not.toContain(failed.verdict);
      const codes = failed.checks.flatMap(({ problems }) => problems.map(({ code }) => code as string));
      if (anyCode)
        expect(
          anyCode.filter((code) => codes.includes(code)),
          codes.join(' '),
        ).not.toEqual([]);
      // One request takes its whole budget at most; the rest is room for a busy machine.
      expect(took).toBeLessThan(budget.totalMs + 6_000);
      expect((await verify(input)).verdict).toBe('genuine');
      await server.close();
    }
  });
});
