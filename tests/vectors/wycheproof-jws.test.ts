// Tokens of Wycheproof, as far as our rules for tokens reach: header, key and signature. Their payloads are no credentials.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBase64url } from '../../core/lib/base64url.ts';
import { readKey } from '../../core/lib/keys/read-key.ts';
import { verifySignature } from '../../core/lib/keys/verify-signature.ts';
import type { JsonObject } from '../../core/model/json.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { readToken } from '../../core/parse/token.ts';
import { judgeHeader } from '../../core/proof/token/judge-header.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

interface Group {
  public?: JsonObject;
  private?: JsonObject;
  tests: { tcId: number; comment: string; jws: string }[];
}
interface Overrides {
  mustPass: number[];
  mustRefuse: { tcIds: number[]; codes: string[] };
  mayRefuse: { tcIds: number[]; codes: string[] };
}

const FILE = 'json_web_signature_test.json';
const readFile = (name: string) => JSON.parse(readFileSync(vectorPath('corpora', 'wycheproof', name), 'utf8'));
const EMPTY_OBJECT = 'e30';

/** Whether a token holds under a key, or the code by which it is refused. */
async function judge(jws: string, jwk: JsonObject): Promise<boolean | string> {
  try {
    const [header = '', payload = '', ...rest] = jws.split('.');
    if (jws.includes('.') && decodeBase64url(payload) === null) return 'parse.token-malformed';
    const token = readToken([header, jws.includes('.') ? EMPTY_OBJECT : [], ...rest].flat().join('.'));
    const { algorithm } = judgeHeader(token.header);
    const signingInput = new TextEncoder().encode(`${header}.${payload}`);
    return await verifySignature(algorithm, readKey({ jwk }), token.signature, signingInput);
  } catch (error) {
    if (error instanceof BadgeProblem) return error.problem.code;
    throw error;
  }
}

describe.runIf(vectorsPresent)(`corpora/wycheproof/${FILE}`, () => {
  const groups: Group[] = vectorsPresent ? readFile(FILE).testGroups : [];
  const tests = groups.flatMap((group) => group.tests.map((test) => ({ ...test, jwk: group.public ?? group.private ?? {} })));
  const overrides = (): Overrides => readFile('manifest.json').files[FILE].overrides;

  it('passes what must pass and refuses every other', async () => {
    const { mustPass, mustRefuse, mayRefuse } = overrides();
    // An algorithm outside our list says nothing against a badge (threats.md T46): it is refused as one we do not know.
    const outside = [...mayRefuse.codes, 'proof.unsupported'];
    const wrong: string[] = [];
    for (const { tcId, comment, jws, jwk } of tests) {
      const answer = await judge(jws, jwk);
      const right = mustPass.includes(tcId)
        ? answer === true
        : mustRefuse.tcIds.includes(tcId)
          ? mustRefuse.codes.includes(String(answer))
          : mayRefuse.tcIds.includes(tcId)
            ? answer === true || outside.includes(String(answer))
            : answer !== true;
      if (!right) wrong.push(`${tcId} ${comment}: ${answer}`);
    }
    expect(wrong).toEqual([]);
    expect(tests).toHaveLength(readFile('manifest.json').files[FILE].tests);
  });
});
