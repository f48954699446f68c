import type { Site } from './contract.ts';

/** A page of which nothing is known but that the viewer asked to look at it: every link counts, and nobody is named. */
export const any: Site = {
  id: 'any',
  name: 'any',
  hosts: [],
  surface: 'profile',
  layout: () => 'known',
  roots: ({ body }) => (body ? [body] : []),
  skip: '',
  holder: () => ({}),
  isQuoted: () => false,
  hints: [],
};
