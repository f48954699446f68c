import { cacheHttp, createHttp, verify } from '../../../dist/core/index.js';
import { baked, NOW, picture, sampleTransport } from './sample-world.mjs';

const BADGES = 10_000;
const CLASSES = 20;
const AT_ONCE = 64;

/** Ten thousand files of one issuer: what is asked of it, and what is kept in memory afterwards. */
export const bulkHosted = {
  name: `bulk hosted: ${BADGES.toLocaleString('en')} files of one issuer`,
  async prepare() {
    return { measure };
  },
};

async function measure() {
  const clock = () => NOW;
  const { transport, asked } = sampleTransport(CLASSES);
  const http = cacheHttp(createHttp({ transport, clock }), { clock });
  const image = picture(16);
  const options = { ports: { http, clock } };
  const before = await heapMb();
  const start = process.hrtime.bigint();
  let genuine = 0;
  let next = 0;
  const worker = async () => {
    while (next < BADGES) {
      const { verdict } = await verify({ bytes: baked(next++, image, CLASSES) }, options);
      if (verdict === 'genuine') genuine += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const growth = (await heapMb()) - before;
  return [
    { words: `${genuine} of ${BADGES} are genuine`, met: genuine === BADGES },
    { words: `${asked.issuers} request for the issuer (1)`, met: asked.issuers === 1 },
    { words: `${asked.classes} requests for classes (${CLASSES})`, met: asked.classes === CLASSES },
    { words: `${asked.assertions} requests for assertions (${BADGES})`, met: asked.assertions === BADGES },
    { words: `${Math.round(BADGES / seconds).toLocaleString('en')} badges a second, baking them included`, met: true },
    { words: `the heap grew by ${growth.toFixed(1)} MB (at most 20)`, met: growth <= 20 },
  ];
}

/** After what was under way has ended, and two collections; `npm run bench` starts Node with --expose-gc. */
async function heapMb() {
  if (!globalThis.gc) throw new Error('start Node with --expose-gc, or a growth of the heap means nothing');
  await new Promise((done) => setTimeout(done, 100));
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}
