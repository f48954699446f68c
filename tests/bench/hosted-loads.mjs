// What a page really loads for a hosted badge: built chunks are run in Node, and each says that it was loaded. `size.mjs` weighs them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LOADED = Symbol.for('chunks that were loaded');

/** The hosted badges that most pages show, all invented: of the two ways of a platform, and on an issuer's own host. */
export const HOSTED_BADGES = [
  {
    name: 'LecoS',
    src: 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/QUFBQUFBQUFBQUFBQUFBQUFBQUFBQT09',
    world: worldOf('https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2', 'Assertion', 'BadgeClass', 'Issuer'),
  },
  {
    name: 'own host',
    src: 'https://badges.example.org/a/QUFBQUFBQUFBQUFBQUFBQUFBQUFBQT09',
    world: worldOf('https://badges.example.org', 'a', 'b', 'i'),
  },
];

/**
 * The chunks of a build that are loaded until each hosted badge has its verdict.
 *
 * @param chunks `{ fileName, code }` of all that the build made
 * @param fileName of the chunk that exports `createChecker` (`widget/checker.ts`), or holds it (`widget/to-answer.ts`)
 * @returns one row a badge: its name, its verdict and the file names of all chunks that ran
 */
export async function hostedLoads(chunks, fileName) {
  const rows = [];
  for (const { name, src, world } of HOSTED_BADGES) {
    const folder = mkdtempSync(join(tmpdir(), 'tashika-loads-'));
    const loaded = new Set();
    const kept = { fetch: globalThis.fetch, loaded: globalThis[LOADED] };
    globalThis[LOADED] = loaded;
    globalThis.fetch = async (url) => answerOf(world, url);
    try {
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      for (const chunk of chunks) {
        const file = join(folder, chunk.fileName);
        mkdirSync(dirname(file), { recursive: true });
        const tells = `globalThis[Symbol.for(${JSON.stringify(LOADED.description)})]?.add(${JSON.stringify(chunk.fileName)});\n`;
        writeFileSync(file, tells + chunk.code);
      }
      const { createChecker, toAnswer } = await import(pathToFileURL(join(folder, fileName)).href);
      const checker = (createChecker ?? toAnswer.createChecker)({ relay: null, site: 'school.example.net' });
      const report = await checker.check({ url: src, own: false }, { signal: new AbortController().signal });
      rows.push({ name, verdict: report.verdict, report, loaded: [...loaded] });
    } finally {
      globalThis.fetch = kept.fetch;
      globalThis[LOADED] = kept.loaded;
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

function answerOf(world, url) {
  const document = world[url];
  if (!document) throw new TypeError(`nothing lies at ${url}`);
  const response = new Response(JSON.stringify(document), { headers: { 'content-type': 'application/json' } });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

function worldOf(base, ...folders) {
  const [assertion, badge, issuer] = folders.map((folder) => `${base}/${folder}/QUFBQUFBQUFBQUFBQUFBQUFBQUFBQT09`);
  const context = 'https://w3id.org/openbadges/v2';
  return {
    [assertion]: {
      '@context': context,
      type: 'Assertion',
      id: assertion,
      badge,
      verification: { type: 'HostedBadge' },
      issuedOn: '2025-03-21T00:00:00+09:00',
      recipient: { type: 'email', hashed: true, salt: 'x', identity: `sha256$${'0'.repeat(64)}` },
    },
    [badge]: {
      '@context': context,
      type: 'BadgeClass',
      id: badge,
      name: 'サンプル統計学基礎',
      description: 'An invented course.',
      image: `${badge}/image`,
      criteria: { narrative: 'Pass it.' },
      issuer,
    },
    [issuer]: {
      '@context': context,
      type: 'Issuer',
      id: issuer,
      name: 'Sample University',
      url: 'https://example.org',
      email: 'x@example.org',
    },
  };
}
