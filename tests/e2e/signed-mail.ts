// A mail with a signed badge as its attachment, and files for the panel. Issuer, badges and keys are made anew each time; a host that
// may be asked by itself serves the issuer.

import { IDAT, iTXt, pngOf } from '../support/make-png.ts';
import { issueByOracle } from '../support/oracle-issuer.mjs';
import { intricate } from '../support/oracle-proofs.ts';

const ISSUER = 'https://www.credly.com/organizations/sample-university';

/** What is attached, what is served for it, and what a viewer may bring. */
export interface SignedMail {
  picture: Uint8Array;
  documents: Record<string, object>;
  credential: string;
  /** Changed after it was signed. */
  forged: string;
  /** Holds both. */
  presentation: string;
}

/** Makes all of it. */
export async function signedMail(): Promise<SignedMail> {
  const issuer = { id: ISSUER, type: ['Profile'], name: 'Sample University' };
  const { signed, publicKeyMultibase } = await issueByOracle('eddsa-rdfc-2022', { ...intricate(), issuer });
  const method = { id: `${ISSUER}#key-1`, type: 'Multikey', controller: ISSUER, publicKeyMultibase };
  const credential = JSON.stringify(signed);
  const forged = credential.replace('Sample Statistics', 'Sample Philosophy');
  return {
    picture: pngOf(iTXt(credential, { keyword: 'openbadgecredential' }), IDAT),
    documents: { [ISSUER]: { ...issuer, verificationMethod: [method], assertionMethod: [method.id] } },
    ...{ credential, forged },
    presentation: JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [signed, JSON.parse(forged)],
    }),
  };
}

/** An expression for a page of ours: a file is dropped onto it. */
export function dropFile(name: string, text: string): string {
  return `(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`;
}

/** An expression: the members that the panel lists, each as the number of its signs and its words. */
export const MEMBERS = `[...document.querySelectorAll('.members li')].map((item) => item.querySelectorAll('svg').length + ' ' + item.textContent)`;
