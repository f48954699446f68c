// What the tests of the studio serve: two badges of LecoS with their pictures, one of Credly, and one that its issuer withdrew.
import { bakePng } from '../../core/index.ts';
import { plainPicture } from '../../demo/world/picture-files.ts';
import { lecosAssertion } from '../support/badge-hosts.ts';
import { type Lab, startLab } from '../support/extension-lab.ts';
import { A, B, HANAKO, IMG } from '../support/pages/world.ts';

/** A badge that its issuer has withdrawn. */
export const WITHDRAWN = 'SWNISHFtWmk2RzZrZnN2bE84MVNnZz09';
const LECOS = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2';

/** Documents that a test may change while it runs. */
export type Documents = Record<string, object>;

/** Starts the servers. */
export async function startStudioLab(): Promise<{ lab: Lab; documents: Documents }> {
  const documents: Documents = {
    'https://www.credly.com/users/hanako-sato/badges.json': { data: [{ id: '91975f38-1c90-4b8f-a6c4-e955fbca69ad' }] },
    [`${LECOS}/Assertion/${WITHDRAWN}`]: { ...lecosAssertion(WITHDRAWN, HANAKO), revoked: true },
  };
  const pictures = { [IMG(A)]: plainPicture('data-science'), [IMG(B)]: plainPicture('ai-literacy') };
  return { lab: await startLab({ documents, pictures }), documents };
}

/** Withdraws a badge that was good until now. */
export function withdraw(documents: Documents, id: string): void {
  documents[`${LECOS}/Assertion/${id}`] = { ...lecosAssertion(id, HANAKO), revoked: true };
}

/** The file of A as its holder downloads it from the wallet. */
export function bakedFile(): Uint8Array {
  return bakePng(plainPicture('data-science'), JSON.stringify(lecosAssertion(A, HANAKO)));
}

/** As it was before. */
export function restore(documents: Documents, id: string): void {
  delete documents[`${LECOS}/Assertion/${id}`];
}
