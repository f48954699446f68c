import { median, startServers } from './relay-load.mjs';

const CONNECTIONS = 32;
const SECONDS = 2;
const ROUNDS = 3;
/** Requests until an engine has compiled what it will. */
const WARM_UP = 15_000;
/** Documents that are asked for again and again: a few walls. */
const KEPT = 97;

/** How much slower the relay is than a server that does nothing, and than one that passes on without looking. */
export const relay = {
  name: 'relay: requests a second beside bare servers',
  async prepare() {
    return { measure };
  },
};

async function measure() {
  const servers = await startServers();
  let next = 0;
  const ways = [
    { name: 'a bare server', server: 'bare', path: () => '/' },
    {
      name: 'the relay, from its cache',
      server: 'relay',
      path: () => servers.question(`good.example.org/kept/${next++ % KEPT}`),
    },
    { name: 'a bare forwarder', server: 'forwarder', path: () => `/${next++}` },
    { name: 'the relay, asking each time', server: 'relay', path: () => servers.question(`good.example.org/${next++}`) },
  ].map((way) => ({ ...way, runs: [] }));
  const figures = async ({ server }) => ({
    asked: (await servers.figures('upstream')).requests,
    cpuUs: (await servers.figures(server)).cpuUs,
  });
  try {
    const load = { connections: CONNECTIONS };
    for (const way of ways) await servers.load(way.server, way.path, { ...load, amount: WARM_UP });
    for (let round = 0; round < ROUNDS; round++) {
      // Another one goes first in each round.
      for (let turn = 0; turn < ways.length; turn++) {
        const way = ways[(round + turn) % ways.length];
        const before = await figures(way);
        const run = await servers.load(way.server, way.path, { ...load, seconds: SECONDS });
        const after = await figures(way);
        way.runs.push({ ...run, asked: after.asked - before.asked, cpuUs: (after.cpuUs - before.cpuUs) / run.answered });
      }
    }
  } finally {
    await servers.close();
  }
  const [bare, kept, forwarder, asking] = ways.map(({ name, runs }) => ({
    name,
    wrong: runs.reduce((sum, run) => sum + run.wrong, 0),
    asked: runs.reduce((sum, run) => sum + run.asked, 0),
    answered: runs.reduce((sum, run) => sum + run.answered, 0),
    ...Object.fromEntries(['perSecond', 'p50', 'p99', 'cpuUs'].map((part) => [part, median(runs.map((run) => run[part]))])),
  }));
  return [
    ...[bare, kept, forwarder, asking].map((way) => ({
      words: `${way.name}: ${Math.round(way.perSecond).toLocaleString('en')} requests/s, p50 ${ms(way.p50)}, p99 ${ms(way.p99)}, ${Math.round(way.cpuUs)} µs of processor each; ${way.wrong} wrong answers (0)`,
      met: way.wrong === 0 && way.answered > 0,
    })),
    { words: `from its cache: ${kept.asked} questions to the host (0)`, met: kept.asked === 0 },
    ratio('from its cache / bare server', kept, bare, 8),
    ratio('asking each time / bare forwarder', asking, forwarder, 8),
  ];
}

/** Requests a second also tell what else the machine is doing; the time of the processor tells less of it, and is the goal. */
function ratio(name, ours, theirs, atMost) {
  const cost = ours.cpuUs / theirs.cpuUs;
  const share = ours.perSecond / theirs.perSecond;
  return {
    words: `${name}: ${share.toPrecision(2)} of its requests, ${cost.toPrecision(2)} times its processor time (at most ${atMost})`,
    met: cost <= atMost,
  };
}

const ms = (value) => `${value.toFixed(1)} ms`;
