import type { Verdict } from '../model/verdict.ts';
import type { Shape, Tone } from './view.ts';

/** Shape and tone of each verdict (threats.md §9). */
export const MARKS: Readonly<Record<Verdict, { shape: Shape; tone: Tone }>> = {
  confirmed: { shape: 'seal-filled-check', tone: 'green' },
  genuine: { shape: 'seal-check', tone: 'green' },
  'holder-differs': { shape: 'seal-differs', tone: 'grey' },
  'issuer-unproven': { shape: 'seal-question', tone: 'blue' },
  'issuer-name-conflict': { shape: 'triangle', tone: 'amber' },
  expired: { shape: 'seal-clock', tone: 'grey' },
  'not-yet-valid': { shape: 'seal-clock', tone: 'grey' },
  revoked: { shape: 'barred-circle', tone: 'red' },
  'on-hold': { shape: 'pause', tone: 'amber' },
  'not-genuine': { shape: 'octagon-cross', tone: 'red' },
  incomplete: { shape: 'dashed-circle', tone: 'grey' },
  'test-badge': { shape: 'flask', tone: 'grey' },
  // Nothing is drawn in a page where there is nothing to say.
  'not-checkable': { shape: 'none', tone: 'grey' },
};

/** Colours on #FFFFFF and on #1F1F1F, each with a contrast of 6 or more (threats.md §9). */
export const TONE_COLOURS: Readonly<Record<Tone, { light: string; dark: string }>> = {
  green: { light: '#0B6E4F', dark: '#4CC9A0' },
  amber: { light: '#8A5200', dark: '#F2B950' },
  blue: { light: '#1F4E8C', dark: '#8FB8F0' },
  grey: { light: '#4A5560', dark: '#B6C2CC' },
  red: { light: '#A4161A', dark: '#FF8A8A' },
};
