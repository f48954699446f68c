import type { Site } from './contract.ts';

/** To be written. */
export const any: Site = {
  id: 'any',
  name: 'any',
  hosts: [],
  surface: 'mail',
  layout: () => 'idle',
  roots: () => [],
  skip: '',
  holder: () => ({}),
  isQuoted: () => false,
  hints: [],
};
