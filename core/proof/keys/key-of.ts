import type { PublicKey } from '../../lib/keys/public-key.ts';
import { readKey } from '../../lib/keys/read-key.ts';
import { didOf, MAX_ID_CHARACTERS, methodIdOf } from '../../lib/method-id.ts';
import { sameJson } from '../../lib/same-json.ts';
import type { Controller, ControllerKey } from '../../model/controller.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { addressOf } from '../../parse/formats/fields.ts';
import { demandInForce, demandUsable, nameOf } from './key-rules.ts';

/** The id that a proof names its key by: a string, or an object with an `id`; `null`: it names none (open-badges.md §5.2). */
export function methodNamed(verificationMethod: Json | undefined): string | null {
  const id = addressOf(verificationMethod);
  return id !== null && id.length <= MAX_ID_CHARACTERS ? id : null;
}

/**
 * The keys of a party that go by an id, whatever they are for. A key that was served at an address of a shared host is none of
 * them: there it is only a candidate.
 *
 * @param id attacker-controlled
 */
export function keysNamed(id: string, controller: Controller): ControllerKey[] {
  const wanted = methodIdOf(id, controller.id);
  return ownKeys(controller).filter((key) => key.id !== null && methodIdOf(key.id, controller.id) === wanted);
}

/** The keys that a party publishes where only it can. */
export function ownKeys({ keys }: Controller): ControllerKey[] {
  return keys.filter(({ source }) => source !== 'shared-address');
}

/**
 * The one key among those that go by an id, found fit for use (open-badges.md §5.2). A key that is withdrawn in one place is
 * withdrawn, wherever else and under whatever id it stands.
 *
 * @throws BadgeProblem proof.key-relationship | proof.key-controller | proof.key-revoked | proof.key-expired |
 *   proof.key-malformed | proof.key-small-order | proof.key-too-small
 */
export function usableKey(
  named: readonly ControllerKey[],
  controller: Controller,
  now: number,
): { key: PublicKey; from: ControllerKey } {
  const forAssertions = named.filter((key) => key.forAssertions);
  const [first, ...others] = forAssertions.length > 0 ? forAssertions : named;
  if (!first) throw new BadgeProblem('proof.key-not-bound', { host: nameOf(controller) });
  for (const key of [first, ...others]) demandUsable(key, controller, now);
  const key = readKey(first.material);
  // One id, two keys: nobody can say which is meant.
  const same = others.every(({ material }) => isSameKey(readKey(material), key));
  if (!same) throw new BadgeProblem('proof.key-malformed', { host: nameOf(controller) });
  // Whoever has a withdrawn key names it by the id under which it still stands, or by none.
  for (const twin of twinsOf(key, controller)) demandInForce(twin, controller, now);
  return { key, from: first };
}

/** A party's keys that are this very key, under whatever id and for whatever purpose. */
export function twinsOf(key: PublicKey, controller: Controller): ControllerKey[] {
  return ownKeys(controller).filter(({ material }) => {
    const own = attempt(() => readKey(material));
    return !(own instanceof BadgeProblem) && isSameKey(own, key);
  });
}

/** What `run` gives, or the problem that it finds. */
export function attempt<Value>(run: () => Value): Value | BadgeProblem {
  try {
    return run();
  } catch (error) {
    if (error instanceof BadgeProblem) return error;
    throw error;
  }
}

/**
 * Why a key that a proof names is none of the party's: the party publishes others. Where one of the places at which it publishes
 * them gave no answer, the key may stand there, and nothing is held against the badge.
 */
export function notAmongKeys(id: string | null, controller: Controller): BadgeProblem {
  const [first, ...beside] = controller.unasked ?? [];
  if (first) return new BadgeProblem(first.code, first.detail, beside);
  const did = id === null ? null : didOf(id);
  const detail = { host: nameOf(controller) };
  return new BadgeProblem(did !== null && did !== controller.id ? 'proof.issuer-mismatch' : 'proof.key-not-bound', detail);
}

/** A key that was read has one spelling. */
function isSameKey(a: PublicKey, b: PublicKey): boolean {
  return sameJson(plain(a), plain(b));
}

/** What makes a key that key, without its own `alg`. */
function plain({ jwk }: PublicKey): JsonObject {
  const { alg: _, ...members } = jwk;
  return members;
}
