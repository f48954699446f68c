import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TONE_COLOURS } from '../../core/present/index.ts';

const css = readFileSync(new URL('../../widget/answer.css', import.meta.url), 'utf8');

it.each(Object.entries(TONE_COLOURS))('%s is the same colour in the widget as everywhere', (tone, { light, dark }) => {
  expect(css).toContain(`--${tone}: light-dark(${light}, ${dark});`.toLowerCase());
});
