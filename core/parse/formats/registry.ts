import { blockcerts1 } from './blockcerts1.ts';
import { blockcerts2 } from './blockcerts2.ts';
import { blockcerts3 } from './blockcerts3.ts';
import { clr2 } from './clr2.ts';
import type { Format } from './contract.ts';
import { endorsement } from './endorsement.ts';
import { enveloped } from './enveloped.ts';
import { ob1 } from './ob1.ts';
import { ob2 } from './ob2.ts';
import { ob3 } from './ob3.ts';
import { presentation } from './presentation.ts';
import { vc } from './vc.ts';

/** Every family of documents that can be read. The first that recognises a document reads it: what is told by less stands later. */
export const FORMATS: readonly Format[] = [
  ...[enveloped, presentation],
  ...[ob3, clr2, endorsement, blockcerts3, vc],
  ...[blockcerts2, blockcerts1],
  ...[ob2, ob1],
];
