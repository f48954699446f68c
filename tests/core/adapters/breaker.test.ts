import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breaker, createBreaker, type Pass } from '../../../core/adapters/breaker.ts';
import { BadgeProblem, type Problem } from '../../../core/model/problem.ts';

const HOST = 'slow.example.org';

function refusal(breaker: Breaker, host: string, now: number): readonly Problem[] | null {
  try {
    breaker.enter(host, now).leave();
    return null;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return error.all;
  }
}

function failed(breaker: Breaker, times: number[], host = HOST): void {
  for (const time of times) breaker.enter(host, time).fail('net.unreachable', time);
}

describe('createBreaker', () => {
  it('opens after five failures within a minute, for that host alone, and says what went wrong', () => {
    const breaker = createBreaker();
    failed(breaker, [0, 1, 2, 3]);
    expect(refusal(breaker, HOST, 4)).toBeNull();
    failed(breaker, [4_000]);
    expect(refusal(breaker, HOST, 5_000)).toEqual([
      { code: 'net.rate-limited', detail: { host: HOST, time: '1970-01-01T00:01:04.000Z' } },
      { code: 'net.unreachable', detail: { host: HOST } },
    ]);
    expect(refusal(breaker, 'other.example.org', 5_000)).toBeNull();
  });

  it('stays closed when five failures take longer than a minute', () => {
    const breaker = createBreaker();
    failed(breaker, [0, 15_000, 30_000, 45_000, 60_000, 75_000]);
    expect(refusal(breaker, HOST, 75_001)).toBeNull();
  });

  it('forgets failures when the host answers', () => {
    const breaker = createBreaker();
    failed(breaker, [0, 1, 2, 3]);
    breaker.enter(HOST, 4).succeed();
    failed(breaker, [5, 6, 7, 8]);
    expect(refusal(breaker, HOST, 9)).toBeNull();
  });

  it('lets one probe through after a minute, and closes or opens by its outcome', () => {
    const breaker = createBreaker();
    failed(breaker, [0, 0, 0, 0, 0]);
    expect(refusal(breaker, HOST, 59_999)).not.toBeNull();
    const probe = breaker.enter(HOST, 60_000);
    expect(probe.probe).toBe(true);
    expect(refusal(breaker, HOST, 60_001)).not.toBeNull();
    probe.fail('net.timeout', 61_000);
    expect(refusal(breaker, HOST, 120_999)?.[1]?.code).toBe('net.timeout');
    breaker.enter(HOST, 121_000).succeed();
    expect(breaker.enter(HOST, 121_001).probe).toBe(false);
  });

  it('lets another probe through when nobody waited for the first', () => {
    const breaker = createBreaker();
    failed(breaker, [0, 0, 0, 0, 0]);
    breaker.enter(HOST, 60_000).leave();
    expect(breaker.enter(HOST, 60_001).probe).toBe(true);
  });

  it('settles a pass once', () => {
    const breaker = createBreaker();
    const pass = breaker.enter(HOST, 0);
    for (let time = 0; time < 9; time++) pass.fail('net.unreachable', time);
    expect(refusal(breaker, HOST, 10)).toBeNull();
  });

  it('does not rest longer because the clock was set back', () => {
    const breaker = createBreaker();
    failed(breaker, [1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000]);
    expect(breaker.enter(HOST, 500).probe).toBe(true);
  });

  it('remembers a bounded number of hosts, which an attacker could name without end', () => {
    const breaker = createBreaker({ failures: 1, windowMs: 60_000, restMs: 60_000, hosts: 3 });
    for (const host of ['a', 'b', 'c', 'd']) failed(breaker, [0], host);
    expect(['a', 'b', 'c', 'd'].map((host) => refusal(breaker, host, 1) !== null)).toEqual([false, true, true, true]);
  });

  it('whatever happens: never two probes at once, never open without five failures in a minute, never shut for ever', () => {
    const action = fc.record({
      do: fc.constantFrom('enter', 'succeed', 'fail', 'leave'),
      after: fc.constantFrom(0, 1_000, 20_000, 61_000),
      which: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const breaker = createBreaker();
        const held: Pass[] = [];
        const failures: number[] = [];
        let now = 0;
        for (const step of actions) {
          now += step.after;
          if (step.do === 'enter') {
            try {
              held.push(breaker.enter(HOST, now));
            } catch {
              const recent = failures.filter((time) => now - time < 180_000);
              expect(recent.length >= 5 || held.some(({ probe }) => probe)).toBe(true);
            }
          } else {
            const [pass] = held.splice(step.which % Math.max(1, held.length), 1);
            if (step.do === 'fail' && pass) failures.push(now);
            if (step.do === 'fail') pass?.fail('net.unreachable', now);
            else pass?.[step.do]();
          }
          expect(held.filter(({ probe }) => probe).length).toBeLessThanOrEqual(1);
        }
        for (const pass of held) pass.leave();
        expect(() => breaker.enter(HOST, now + 60_000)).not.toThrow();
      }),
    );
  });
});
