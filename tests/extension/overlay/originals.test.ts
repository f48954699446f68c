import { describe, expect, it } from 'vitest';
import { fetchOriginal } from '../../../extension/overlay/originals.ts';

describe('a file of the page', () => {
  const read = (address: string) => fetchOriginal(address, 'https://mail.example.com');
  it('may stand in its address', async () => {
    expect([...(await read('data:image/png;base64,AAEC'))]).toEqual([0, 1, 2]);
    expect(new TextDecoder().decode(await read('data:application/json,%7B%22a%22%3A%22%E3%81%82%22%7D'))).toBe('{"a":"あ"}');
  });

  it.each([
    'https://other.example/a.png',
    'blob:https://other.example/1',
    'http://mail.example.com/a.png',
    'file:///etc/hostname',
  ])('is not had from elsewhere: %s', async (address) => {
    await expect(read(address)).rejects.toThrow('only files of the page itself');
  });
});
