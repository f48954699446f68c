// The relay, bare servers beside it and the hosts behind them, each in a process of its own, and load upon them.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SITE = 'https://school.example.org';
/** Callers that take turns: one alone would meet the rates. */
const CALLERS = 4_000;

/** Starts them all. `close` ends them. */
export async function startServers() {
  const { module: certificates } = await runnerImport(`${ROOT}tests/support/certificate.ts`);
  const { cert, key, ca } = certificates.makeCertificate(['*.example.org']);
  const children = {};
  const start = async (role, options = {}) => {
    const child = fork(`${ROOT}tests/bench/relay-server.mjs`, [role, JSON.stringify(options)], {
      execArgv: ['--expose-gc'],
      // Where a log goes that somebody reads; nobody does here.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children[role] = { child, port: (await message(child)).port };
    return children[role].port;
  };
  const upstream = await start('upstream', { cert: String(cert), key: String(key) });
  await Promise.all([
    start('bare'),
    start('forwarder', { upstream, ca: String(ca) }),
    start('relay', { upstream, ca: String(ca) }),
  ]);

  return {
    question: (address) => `/v1/fetch?url=${encodeURIComponent(`https://${address}`)}`,
    figures: async (role, { collect = true } = {}) => {
      const { child } = children[role];
      child.send({ collect });
      return message(child);
    },
    load: async (role, path, options) => {
      const run = await load(children[role].port, path, options);
      // What was under way at the end is not to be counted with what comes next.
      await new Promise((done) => setTimeout(done, 200));
      return run;
    },
    close: async () => {
      for (const { child } of Object.values(children)) child.kill();
    },
  };
}

function message(child) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`a server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (said) => {
      child.off('exit', ended);
      resolve(said);
    });
  });
}

let caller = 0;

/**
 * Asks for `path()` over and over.
 *
 * @param {number} port
 * @param {() => string} path
 * @param {{ connections: number, seconds?: number, amount?: number, callers?: number, network?: string, expected?: (status: number) => boolean }} options
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, answered: number, wrong: number, statuses: Record<string, number> }>}
 *   milliseconds; `wrong`: errors, and statuses that were not expected
 */
function load(
  port,
  path,
  { connections, seconds, amount, callers = CALLERS, network = '203.0', expected = (status) => status === 200 },
) {
  const times = [];
  const statuses = {};
  let wrong = 0;
  const setupRequest = (request) => {
    const from = caller++ % callers;
    return {
      ...request,
      path: path(),
      headers: { ...request.headers, origin: SITE, 'x-forwarded-for': `${network}.${from >> 8}.${from & 0xff}` },
    };
  };
  return new Promise((resolve, reject) => {
    const options = {
      url: `http://127.0.0.1:${port}`,
      connections,
      ...(amount === undefined ? { duration: seconds } : { amount }),
      timeout: 30,
      requests: [{ setupRequest }],
    };
    const running = autocannon(options, (error, result) => {
      if (error) return reject(error);
      const sorted = times.sort((a, b) => a - b);
      const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
      resolve({
        ...{ perSecond: times.length / result.duration, p50: at(0.5), p99: at(0.99), worst: at(1) },
        ...{ answered: times.length, wrong: wrong + result.errors, errors: result.errors, statuses },
      });
    });
    running.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (!expected(status)) wrong++;
    });
  });
}

/** The one in the middle. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
