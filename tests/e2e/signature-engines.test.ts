// Keys and signatures in the browsers themselves: their WebCrypto and plain code give the answers that Node gives.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { littleEndian } from '../../core/lib/keys/big-number.ts';
import { readKey } from '../../core/lib/keys/read-key.ts';
import { verifySignature } from '../../core/lib/keys/verify-signature.ts';
import { openChromium, openFirefox } from '../support/browsers.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

const KEYS = fileURLToPath(new URL('../../core/lib/keys', import.meta.url));

/** One question: does this signature hold? */
interface Question {
  algorithm: 'EdDSA' | 'ES256' | 'ES384' | 'RS256';
  jwk: Record<string, string>;
  signature: string;
  data: string;
}

/** Runs in the page: the answer to each question, `refused` where the key is. */
const ASK = `(async (questions, plain) => {
  const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const answers = [];
  for (const { algorithm, jwk, signature, data } of questions) {
    try {
      const key = engines.readKey({ jwk });
      answers.push(await engines.verifySignature(algorithm, key, bytes(signature), bytes(data), plain ? null : crypto.subtle));
    } catch (error) {
      answers.push(error.problem?.code ?? String(error));
    }
  }
  return answers;
})`;

/** The two functions as one classic script. */
async function script(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'engines',
        resolveId: (id) => (id === 'engines' ? '\0engines' : null),
        load: (id) =>
          id === '\0engines'
            ? `import { readKey } from '${KEYS}/read-key.ts'; import { verifySignature } from '${KEYS}/verify-signature.ts';
               globalThis.engines = { readKey, verifySignature };`
            : null,
      },
    ],
    build: { write: false, target: 'es2022', rollupOptions: { input: 'engines', output: { format: 'iife' } } },
  });
  const chunk = [result].flat().flatMap((one) => ('output' in one ? one.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}

/** Every question of Wycheproof that both engines can be asked, and all of RSA for WebCrypto. */
function published(): Question[] {
  const files = {
    EdDSA: 'ed25519_test',
    ES256: 'ecdsa_secp256r1_sha256_p1363_test',
    ES384: 'ecdsa_secp384r1_sha384_p1363_test',
    RS256: 'rsa_signature_2048_sha256_test',
  } as const;
  return Object.entries(files).flatMap(([algorithm, file]) => {
    const { testGroups } = JSON.parse(readFileSync(vectorPath('corpora', 'wycheproof', `${file}.json`), 'utf8'));
    // biome-ignore lint/suspicious/noExplicitAny: foreign JSON, read where it lies
    return testGroups.flatMap(({ publicKeyJwk, keyJwk, tests }: any) =>
      (publicKeyJwk ?? keyJwk)
        ? // biome-ignore lint/suspicious/noExplicitAny: foreign JSON, read where it lies
          tests.map(({ sig, msg }: any) => ({ algorithm, jwk: publicKeyJwk ?? keyJwk, signature: sig, data: msg }))
        : [],
    );
  });
}

/** Signatures under a key, or with an R, that carry a part of small order: where engines with and without the cofactor differ. */
function ofMixedOrder(): Question[] {
  const { Point } = ed25519;
  const torsion = ED25519_TORSION_SUBGROUP.map((hex) => Point.fromHex(hex));
  const [secret, nonce] = [0x1234567890abcdefn, 0xfedcba0987654321n];
  return Array.from({ length: 64 }, (_, number) => {
    const key = Point.BASE.multiply(secret).add(torsion[number % 8]!);
    const r = Point.BASE.multiply(nonce).add(torsion[number < 32 ? 0 : number % 7]!);
    const data = Uint8Array.of(number);
    const k = createHash('sha512').update(r.toBytes()).update(key.toBytes()).update(data).digest();
    const s = (nonce + littleEndian(k) * secret) % Point.Fn.ORDER;
    const scalar = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
    return {
      algorithm: 'EdDSA',
      jwk: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key.toBytes()).toString('base64url') },
      signature: r.toHex() + scalar.toString('hex'),
      data: Buffer.from(data).toString('hex'),
    };
  });
}

async function answersOfNode(questions: readonly Question[]): Promise<unknown[]> {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
  const answers: unknown[] = [];
  for (const { algorithm, jwk, signature, data } of questions) {
    try {
      answers.push(await verifySignature(algorithm, readKey({ jwk }), bytes(signature), bytes(data)));
    } catch (error) {
      answers.push((error as { problem: { code: string } }).problem.code);
    }
  }
  return answers;
}

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>engines</title>');
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

type Run = (source: string) => Promise<unknown>;
const BROWSERS: Record<string, () => Promise<{ run: Run; close: () => Promise<void> }>> = {
  Chromium: async () => {
    const { context, close } = await openChromium();
    const page = await context.newPage();
    await page.goto(address);
    return { run: (source) => page.evaluate(source), close };
  },
  Firefox: async () => {
    const browser = await openFirefox('en-US');
    const page = await browser.newPage();
    await page.goto(address);
    return { run: (source) => page.evaluate(source), close: () => browser.close() };
  },
};

it.each(Object.keys(BROWSERS))('%s answers as Node does, by its own engine and by plain code', async (name) => {
  const questions = [...ofMixedOrder(), ...(vectorsPresent ? published() : [])];
  const expected = await answersOfNode(questions);
  expect(new Set(expected.slice(0, 64))).toContain(true);
  expect(new Set(expected.slice(0, 64))).toContain(false);
  const { run, close } = await BROWSERS[name]!();
  try {
    await run(await script());
    expect(await run(`${ASK}(${JSON.stringify(questions)}, false)`)).toEqual(expected);
    const plain = questions.map(({ algorithm }) => algorithm !== 'RS256');
    const asked = questions.filter((_, index) => plain[index]);
    expect(await run(`${ASK}(${JSON.stringify(asked)}, true)`)).toEqual(expected.filter((_, index) => plain[index]));
  } finally {
    await close();
  }
});
