import { it } from 'vitest';
import { payloadBench } from './bench/payload.ts';
it('b', async () => { console.log(await payloadBench(9)); }, 60000);
