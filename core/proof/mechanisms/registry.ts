import { certificate } from './certificate.ts';
import type { SecuringMechanism } from './contract.ts';
import { embedded } from './embedded.ts';
import { ob2Hosted } from './ob2-hosted.ts';
import { ob2Jws } from './ob2-jws.ts';
import { vcJwt } from './vc-jwt.ts';

/** Every way of securing a badge. The first that handles one verifies it. */
export const MECHANISMS: readonly SecuringMechanism[] = [ob2Hosted, ob2Jws, certificate, vcJwt, embedded];
