import { base64urlnopad } from '@scure/base';
import { BadgeProblem } from '../../model/problem.ts';
import { judgeEd25519Point } from './edwards.ts';
import type { PublicKey } from './public-key.ts';
import { CURVES, type CurveName, isOnCurve, type Point } from './weierstrass.ts';

/**
 * An Ed25519 key of its 32 bytes (RFC 8037 §2).
 *
 * @param encoded attacker-controlled
 * @throws BadgeProblem proof.key-malformed | proof.key-small-order
 */
export function ed25519Key(encoded: Uint8Array | null): PublicKey {
  if (encoded?.length !== 32) throw new BadgeProblem('proof.key-malformed');
  const point = judgeEd25519Point(encoded);
  if (point === 'not-canonical') throw new BadgeProblem('proof.key-malformed');
  if (point !== 'good') throw new BadgeProblem('proof.key-small-order');
  return { kind: 'Ed25519', jwk: { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(encoded) } };
}

/**
 * A key that is a point of a curve (RFC 7518 §6.2.1).
 *
 * @param point attacker-controlled, both coordinates in the curve's full size; `null`: there is none
 * @throws BadgeProblem proof.key-small-order
 */
export function curveKey(kind: CurveName, point: Point | null): PublicKey {
  if (!point || !isOnCurve(CURVES[kind], point)) throw new BadgeProblem('proof.key-small-order');
  return { kind, jwk: { kty: 'EC', crv: kind, x: base64urlnopad.encode(point.x), y: base64urlnopad.encode(point.y) } };
}
