// What a check is given, with a world that gives no answer; a test changes what it is about.
import type { Context } from '../../core/model/context.ts';
import { fakeHttp } from './fake-http.ts';

/** A context in which nothing can be asked. */
export function fakeContext(changes: Partial<Context> = {}): Context {
  return {
    input: { text: '' },
    http: fakeHttp({}).http,
    chain: async () => [],
    now: 0,
    holder: {},
    policy: {},
    effort: { spent: 0 },
    controller: async (id) => {
      throw new Error(`a test that asks for ${id} says who that is`);
    },
    another: async () => {
      throw new Error('a test that leads to another credential says what came of it');
    },
    ...changes,
  };
}
