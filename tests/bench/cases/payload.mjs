import extractChunks from 'png-chunks-extract';
import { containerOf } from '../../../dist/core/read/containers/registry.js';
import { assertion, baked, picture } from './sample-world.mjs';

/** Finding the badge in a picture, against the package that other verifiers use (which also sums every chunk). */
export const payload = {
  name: 'payload: the badge text of a PNG',
  async prepare() {
    const file = baked(1, picture(256));
    const text = JSON.stringify(assertion(1));
    const decoder = new TextDecoder();
    const container = containerOf(file);
    const place = Buffer.from(file).indexOf(text);
    return {
      cases: [
        { name: 'tashika', run: () => container.read(file), holds: ({ carried }) => carried.source === text },
        {
          name: 'png-chunks-extract',
          run: () => extractChunks(file).find(({ name }) => name === 'iTXt').data,
          holds: (data) => decoder.decode(data).endsWith(text),
        },
        {
          name: 'limit: decoding the text alone',
          run: () => decoder.decode(file.subarray(place, place + text.length)),
          holds: (decoded) => decoded === text,
        },
      ],
      goals: [{ fast: 'tashika', slow: 'png-chunks-extract', atMost: 1 / 500 }],
      measure: async () => [{ words: `the picture has ${file.length.toLocaleString('en')} bytes`, met: file.length > 200_000 }],
    };
  },
};
