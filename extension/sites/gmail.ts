import type { Site } from './contract.ts';

/** To be written. */
export const gmail: Site = {
  id: 'gmail',
  name: 'gmail',
  hosts: [],
  surface: 'mail',
  layout: () => 'idle',
  roots: () => [],
  skip: '',
  holder: () => ({}),
  isQuoted: () => false,
  hints: [],
};
