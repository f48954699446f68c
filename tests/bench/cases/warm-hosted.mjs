import { cacheHttp, createHttp, verify } from '../../../dist/core/index.js';
import { baked, NOW, picture, sampleTransport } from './sample-world.mjs';

/** The whole verification of one hosted badge whose issuer, class and assertion were asked before. */
export const warmHosted = {
  name: 'warm hosted: one verification with everything kept',
  async prepare() {
    const clock = () => NOW;
    const { transport, asked } = sampleTransport();
    const http = cacheHttp(createHttp({ transport, clock }), { clock });
    const bytes = baked(1, picture(64));
    return {
      cases: [
        {
          name: 'verify',
          run: () => verify({ bytes }, { ports: { http, clock } }),
          holds: ({ verdict }) => verdict === 'genuine',
        },
      ],
      measure: async ([figure]) => [
        { words: `the median is ${figure.medianUs.toFixed(0)} µs (at most 1,000)`, met: figure.medianUs <= 1000 },
        {
          words: `${asked.issuers + asked.classes + asked.assertions} addresses were asked (at most 3)`,
          met: asked.issuers + asked.classes + asked.assertions <= 3,
        },
      ],
    };
  },
};
