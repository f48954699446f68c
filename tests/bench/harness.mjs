// A round-robin harness: every case takes a turn in every round of one process, so that whatever slows the machine slows all alike.
// Ratios count, microseconds are a footnote. Each case asserts its result before and after it is timed.

const BATCH_MS = 100;
const ROUNDS = 11;
const WARM_UP_MS = 250;

/**
 * @typedef {object} Case one way of doing one job
 * @property {string} name
 * @property {() => unknown} run may return a promise
 * @property {(result: any) => boolean} holds whether the result is right
 *
 * @typedef {object} Goal a ratio that must hold: `fast` takes at most `atMost` of the time of `slow`
 * @property {string} fast
 * @property {string} slow
 * @property {number} atMost
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} medianUs @property {number} p10Us @property {number} p90Us microseconds for one run
 */

/**
 * Times the cases against each other.
 *
 * @param {readonly Case[]} cases
 * @returns {Promise<Figure[]>}
 * @throws Error where a case gives a wrong result
 */
export async function race(cases) {
  const runners = [];
  for (const one of cases) runners.push(await prepare(one));
  for (let round = 0; round < ROUNDS; round++) {
    // Another one goes first in each round: none always runs behind the same garbage.
    for (let turn = 0; turn < runners.length; turn++) {
      const runner = runners[(round + turn) % runners.length];
      runner.times.push((await batch(runner.one, runner.async, runner.count)) / runner.count);
    }
  }
  for (const { one } of runners) await assertHolds(one);
  return runners.map(({ one, times }) => ({ name: one.name, ...quantiles(times) }));
}

/**
 * Which goals are missed.
 *
 * @param {readonly Figure[]} figures
 * @param {readonly Goal[]} goals
 * @returns {{ words: string, met: boolean }[]}
 */
export function judge(figures, goals) {
  const median = (name) => figures.find((figure) => figure.name === name)?.medianUs ?? Number.NaN;
  return goals.map(({ fast, slow, atMost }) => {
    const ratio = median(fast) / median(slow);
    return { words: `${fast} / ${slow}: ${ratio.toPrecision(2)} (at most ${atMost})`, met: ratio <= atMost };
  });
}

/** Checks the result, warms up, and finds how many runs fill a batch. */
async function prepare(one) {
  const async = await assertHolds(one);
  let count = 1;
  let spent = 0;
  let last = 0;
  while (spent < WARM_UP_MS) {
    last = await batch(one, async, count);
    spent += last / 1000;
    if (last / 1000 < BATCH_MS / 2) count *= 2;
  }
  count = Math.max(1, Math.round((count * BATCH_MS * 1000) / last));
  return { one, async, count, times: [] };
}

/** Whether the case is asynchronous. */
async function assertHolds(one) {
  const pending = one.run();
  if (!one.holds(await pending)) throw new Error(`${one.name} gives a wrong result: nothing was timed`);
  return pending instanceof Promise;
}

/** Microseconds for `count` runs. Awaiting what is no promise would cost more than some of the jobs. */
async function batch(one, async, count) {
  const start = process.hrtime.bigint();
  if (async) for (let at = 0; at < count; at++) await one.run();
  else for (let at = 0; at < count; at++) one.run();
  return Number(process.hrtime.bigint() - start) / 1000;
}

function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  return { medianUs: at(0.5), p10Us: at(0.1), p90Us: at(0.9) };
}
