import type { Standard } from '../../model/badge.ts';
import type { CheckResult } from '../../model/context.ts';
import type { Assertion } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Carried, Payload } from '../../model/payload.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ports } from '../../ports.ts';

/** A family of documents that can be read. A new one is one file and its line in `registry.ts`. */
export type Format = AssertionFormat | CredentialFormat | CertificateFormat | EnvelopeFormat | PresentationFormat;

interface Recognising {
  id: string;
  /** @param document attacker-controlled */
  recognises: (document: JsonObject) => boolean;
}

/** An award of Open Badges 0.5–2.x: hosted, or signed as a token of its own kind. */
export interface AssertionFormat extends Recognising {
  family: 'assertion';
  /** Reads the one shape that the checks understand. */
  read: (document: JsonObject) => Assertion;
}

/** A Verifiable Credential. What all of them have is read in `parse/credential.ts`, which is loaded when one comes. */
export interface CredentialFormat extends Recognising {
  family: 'credential';
  standard: Standard;
  /** Values of `type`, any of which tells this kind from others; none: it is what no other kind is. */
  types: readonly string[];
  /** The members that lead to what was awarded, which has the name, the description and the picture; none: the credential itself. */
  awardAt: readonly string[];
}

/** A document of Blockcerts from before these were Verifiable Credentials. What reads it is loaded when one comes. */
export interface CertificateFormat extends Recognising {
  family: 'certificate';
  /** @throws BadgeProblem parse.version-unsupported, parse.shape */
  open: (document: JsonObject, notes: readonly Problem[], payload: Payload, http: Ports['http']) => Promise<CheckResult>;
}

/** A document that is nothing but the wrapping of another. */
export interface EnvelopeFormat extends Recognising {
  family: 'envelope';
  /** @throws BadgeProblem parse.version-unsupported, parse.shape */
  open: (document: JsonObject) => Promise<Carried>;
}

/** Several credentials that somebody shows together. */
export interface PresentationFormat extends Recognising {
  family: 'presentation';
  /** @throws BadgeProblem parse.shape, parse.too-complex */
  open: (document: JsonObject) => Promise<readonly Carried[]>;
}
