// Judges one signed case, in Node as in a page: a bundle of this file is what the browsers are given.
import { createHttp, type Report, verify } from '../../core/index.ts';
import { readKey } from '../../core/lib/keys/read-key.ts';
import { type SignatureAlgorithm, verifySignature } from '../../core/lib/keys/verify-signature.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import type { SignedCase } from '../support/signed-worlds.ts';

/** The whole of a report that may not differ between engines. */
export type Essence = Pick<Report, 'verdict' | 'badge' | 'checks'>;

/** Verifies a case; every host answers at once, and has nothing but what the case says. */
export async function judgeSigned({ text, served }: SignedCase, now: string): Promise<Essence> {
  const clock = () => Date.parse(now);
  const transport: NonNullable<Parameters<typeof createHttp>[0]>['transport'] = async ({ url }) => {
    const known = Object.hasOwn(served, url);
    const body = new TextEncoder().encode(known ? JSON.stringify(served[url]) : '');
    const headers = { 'content-type': 'application/json' };
    return { url, status: known ? 200 : 404, headers, body, receivedAt: clock() };
  };
  const http = createHttp({ transport, clock, tries: 1 });
  const { verdict, badge, checks } = await verify({ text }, { policy: { now }, ports: { http, clock } });
  return { verdict, badge, checks };
}

/** One signature over some bytes, as base64url, or as what is wrong with its key. */
export async function judgeSignature(
  algorithm: SignatureAlgorithm,
  jwk: Record<string, string>,
  signature: readonly number[],
  message: readonly number[],
): Promise<boolean | string> {
  try {
    return await verifySignature(algorithm, readKey({ jwk }), Uint8Array.from(signature), Uint8Array.from(message));
  } catch (error) {
    if (error instanceof BadgeProblem) return error.problem.code;
    throw error;
  }
}
