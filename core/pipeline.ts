import { anchor } from './anchor/check.ts';
import { issuer } from './issuer/check.ts';
import type { Check } from './model/context.ts';
import { parse } from './parse/check.ts';
import { proof } from './proof/check.ts';
import { read } from './read/check.ts';
import { recipient } from './recipient/check.ts';
import { status } from './status/check.ts';
import { trust } from './trust/check.ts';
import { validity } from './validity/check.ts';

/** The stages of a verification, in order. */
export const PIPELINE: readonly Check[] = [read, parse, issuer, proof, anchor, validity, status, recipient, trust];
