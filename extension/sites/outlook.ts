import type { Site } from './contract.ts';

/** To be written. */
export const outlook: Site = {
  id: 'outlook',
  name: 'outlook',
  hosts: [],
  surface: 'mail',
  layout: () => 'idle',
  roots: () => [],
  skip: '',
  holder: () => ({}),
  isQuoted: () => false,
  hints: [],
};
