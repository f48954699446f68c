import { hostOf } from '../../lib/host-of.ts';
import { httpsForm } from '../../lib/https-form.ts';
import type { Context } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { listOf } from '../../parse/formats/fields.ts';
import { objectsOf } from '../../parse/vc/objects-of.ts';
import { oneId } from '../../parse/vc/one.ts';

/**
 * Every list of withdrawn certificates that the issuer names: in its profile, and in what it signed (blockcerts.md §10): `issuer` of a
 * credential, `badge.issuer` of 2.x, `certificate.issuer` of 1.2. Both are asked: an old certificate names an old list.
 *
 * @param signed the certificate as its proof covers it
 * @returns addresses, each once; '' for a name that is no address
 */
export function listsNamed(signed: JsonObject, issuer: Controller): string[] {
  const above = [signed, ...objectsOf(signed['document'])];
  const holders = [...above, ...above.flatMap(({ badge, certificate }) => [...objectsOf(badge), ...objectsOf(certificate)])];
  const issuers = holders.flatMap((holder) => objectsOf(holder['issuer']));
  const inside = issuers.flatMap(({ revocationList }) => listOf(revocationList).map((named) => oneId(named) ?? ''));
  const named = [
    ...(issuer.revocationList === null || issuer.revocationList === undefined ? [] : [issuer.revocationList]),
    ...inside,
  ];
  return [...new Set(named.map((address) => httpsForm(address) ?? address))];
}

/**
 * The issuer with the list that its profile names. Where a DID document leads to a profile, it is asked now, if nobody asked before: a
 * signed certificate may be withdrawn there too.
 */
export async function withItsList(issuer: Controller, context: Context): Promise<Controller> {
  if (issuer.profile === undefined || issuer.revocationList !== undefined) return issuer;
  return context.controller(issuer.id, { addresses: true });
}

/** @throws BadgeProblem status.unavailable: the profile that would name a list could not be had */
export function profileNotHad({ profile = '', unasked = [] }: Controller): never {
  const network = unasked.filter(({ code }) => code.startsWith('net.'));
  throw new BadgeProblem('status.unavailable', { host: hostOf(profile) }, network);
}
