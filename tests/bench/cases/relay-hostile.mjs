import { startServers } from './relay-load.mjs';

/** Of the relay (`relay/limits.ts`): connections to hosts that are known, to others, and idle ones; and to one host. */
const CONNECTIONS = 3 * 64;
const PER_HOST = 12;
const SECONDS = 6;
/** Who means no good: so many callers, each with connections of its own, and names without end. */
const HOSTILE = { callers: 12, connections: 96, hosts: 1_000 };
/** Mostly slow ones: those that send much load this machine more than the relay. */
const KINDS = ['silent', 'drip', 'around', 'silent', 'drip', 'reset', 'silent', 'drip', 'large', 'endless'];
/** What a slow host may take until its header (`relay/limits.ts`), in milliseconds. */
const SLOW_MS = 3_000;
const MB = 1_000_000;

/** What hostile callers and hosts together can take from good ones. */
export const relayHostile = {
  name: 'relay among slow and hostile hosts',
  async prepare() {
    return { measure };
  },
};

async function measure() {
  const servers = await startServers();
  try {
    const alone = await good(servers);
    const idle = await servers.figures('relay');
    const watch = watching(servers);
    const [beside, hostile] = await Promise.all([good(servers), bad(servers)]);
    const peak = await watch();
    // What is under way has an answer, or none, within the time of one request.
    await new Promise((done) => setTimeout(done, 8_000));
    const [upstream, after] = await Promise.all([servers.figures('upstream'), servers.figures('relay')]);
    return [
      ...['kept', 'new'].flatMap((kind) => [
        words(`${kind} answers, alone`, alone[kind]),
        words(`${kind} answers, beside ${HOSTILE.connections} hostile connections`, beside[kind]),
      ]),
      {
        words: `hostile questions: ${hostile.answered}, ${told(hostile.statuses)}; errors ${hostile.errors} (0)`,
        met: hostile.errors === 0,
      },
      bounded('connections to targets at once', upstream.connections, CONNECTIONS),
      bounded('to one host at once', upstream.perHost, PER_HOST),
      bounded('to targets afterwards', upstream.now, 0),
      bounded('memory of the process at its most, in MB', Math.round(peak / MB), 700),
      bounded('growth of what it holds afterwards, in MB', Math.round((after.held - idle.held) / MB), 80),
    ];
  } finally {
    await servers.close();
  }
}

let asked = 0;

/** Pages that show badges: some of them known, others not. */
async function good(servers) {
  const options = { connections: 4, seconds: SECONDS };
  const [kept, fresh] = await Promise.all([
    servers.load('relay', () => servers.question(`good.example.org/kept/${asked++ % 20}`), options),
    servers.load('relay', () => servers.question(`good-${asked % 30}.example.org/${asked++}`), options),
  ]);
  return { kept, new: fresh };
}

/** The hosts of one kind are asked by all of its callers. */
function bad(servers) {
  const path = () => servers.question(`${KINDS[asked % KINDS.length]}-${asked % HOSTILE.hosts}.example.org/${asked++}`);
  const { callers, connections } = HOSTILE;
  return servers.load('relay', path, { connections, seconds: SECONDS, callers, network: '198.51', expected: () => true });
}

/** The most memory that the relay had while it was watched. */
function watching(servers) {
  let peak = 0;
  let going = true;
  const done = (async () => {
    while (going) {
      peak = Math.max(peak, (await servers.figures('relay', { collect: false })).rss);
      await new Promise((next) => setTimeout(next, 200));
    }
  })();
  return async () => {
    going = false;
    await done;
    return peak;
  };
}

function words(name, { perSecond, p50, p99, worst, wrong, statuses }) {
  const times = [p50, p99, worst].map((value) => `${value.toFixed(1)} ms`);
  const rate = Math.round(perSecond).toLocaleString('en');
  return {
    words: `${name}: ${rate}/s, p50 ${times[0]}, p99 ${times[1]} (below that of a slow host), worst ${times[2]}; ${told(statuses)}; wrong ${wrong} (0)`,
    met: wrong === 0 && p99 < SLOW_MS,
  };
}

const told = (statuses) =>
  Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');

const bounded = (name, value, most) => ({ words: `${name}: ${value} (at most ${most})`, met: value <= most });
