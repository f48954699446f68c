import type { Format } from './contract.ts';
import { ob1 } from './ob1.ts';
import { ob2 } from './ob2.ts';

/** Every family of credentials that can be read. The first that recognises a document reads it. */
export const FORMATS: readonly Format[] = [ob2, ob1];
