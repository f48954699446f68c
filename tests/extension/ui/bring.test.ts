import { describe, expect, it } from 'vitest';
import { typed } from '../../../extension/ui/bring.ts';

describe('what the viewer types or pastes', () => {
  it('is an address where it is nothing else', () => {
    expect(typed('  https://badges.example.org/1 \n')).toEqual({
      input: { url: 'https://badges.example.org/1' },
      from: 'address',
    });
    expect(typed('see https://badges.example.org/1')).toMatchObject({ from: 'text' });
  });

  it('is a text otherwise, and nothing where there is none', () => {
    expect(typed('{"type": "Assertion"}')).toEqual({ input: { text: '{"type": "Assertion"}' }, from: 'text' });
    expect(typed(' \n ')).toBeNull();
  });
});
