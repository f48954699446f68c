import { HOSTS } from '../issuers.ts';
import type { Document, Signer } from './sign.ts';

/** An organisation that signs what it awards, as its badges name it. Invented; no real organisation is meant. */
export interface SigningIssuer {
  id: string;
  name: string;
  url: string;
  description: string;
}

/** A university: its document lies on its host, and lists its key (did:web). */
export const UNIVERSITY: SigningIssuer = {
  id: `did:web:${HOSTS.university}`,
  name: '月見坂工科大学',
  url: 'https://www.example.ac.jp/tsukimizaka/',
  description: '架空の大学です。実在の団体とは関係ありません。',
};

/** A school: its id is an address, and its keys lie in a key set beside it. */
export const HARBOUR: SigningIssuer = {
  id: `https://${HOSTS.harbour}/issuer`,
  name: 'Harbour Language Centre',
  url: `https://${HOSTS.harbour}/`,
  description: 'An invented school for languages at sea.',
};

/** The school’s board of examiners, with a document of its own on the school’s host. */
export const EXAMINERS: SigningIssuer = {
  id: `did:web:${HOSTS.harbour}:examiners`,
  name: 'Harbour Board of Examiners',
  url: `https://${HOSTS.harbour}/examiners`,
  description: 'An invented board.',
};

/** An association whose word stands beside the school’s badge. Its host is asked about it when the viewer wants that. */
export const PILOTS: SigningIssuer = {
  id: `did:web:${HOSTS.pilots}`,
  name: 'Coastal Pilots’ Association',
  url: `https://${HOSTS.pilots}/`,
  description: 'An invented association.',
};

/** The key that signs for the university. */
export const UNIVERSITY_KEY: Signer = { key: 'university', method: `${UNIVERSITY.id}#issuing-2025` };
export const EXAMINERS_KEY: Signer = { key: 'examiners', method: `${EXAMINERS.id}#key-1` };
export const PILOTS_KEY: Signer = { key: 'pilots', method: `${PILOTS.id}#key-1` };
/** The school’s key: the label, and the `kid` in its key set. */
export const HARBOUR_KEY = { key: 'harbour', kid: 'badges-2026' } as const;

/** The issuer as a badge writes it (OB 3.0 §B.1.18 Profile). */
export function profile({ id, name, url, description }: SigningIssuer): Document {
  return { id, type: ['Profile'], name, url, description };
}
