import type { Site } from './contract.ts';

/** To be written. */
export const linkedin: Site = {
  id: 'linkedin',
  name: 'linkedin',
  hosts: [],
  surface: 'mail',
  layout: () => 'idle',
  roots: () => [],
  skip: '',
  holder: () => ({}),
  isQuoted: () => false,
  hints: [],
};
