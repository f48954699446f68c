import { describe, expect, it } from 'vitest';
import { typedInput } from '../../../core/read/typed-input.ts';

describe('what somebody typed', () => {
  it('is an address where it is nothing else', () => {
    expect(typedInput('  https://badges.example.org/1 \n')).toEqual({ url: 'https://badges.example.org/1' });
    expect(typedInput('HTTP://badges.example.org/1')).toEqual({ url: 'HTTP://badges.example.org/1' });
  });

  it.each([
    'see https://badges.example.org/1',
    'https://badges.example.org/1 https://badges.example.org/2',
    'badges.example.org/1',
    '{}',
  ])('is a text otherwise: %s', (text) => {
    expect(typedInput(` ${text} `)).toEqual({ text });
  });

  it('is nothing where there is nothing but blanks', () => {
    expect(typedInput(' \n\t')).toBeNull();
  });
});
