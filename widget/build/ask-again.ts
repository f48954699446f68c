import type { Plugin } from 'vite';

/**
 * Firefox keeps a file that did not load as failed for as long as the page is open, so it is asked for under another address then: the
 * part behind the `#` is not sent. Not where the page holds files to their hashes by their addresses, since that one has none.
 *
 * The first time is written out, or bundlers of those who have the package would leave the file behind.
 */
const ASK_AGAIN = `const $parts={},$part=(f,p)=>$parts[p]??=f().catch(e=>{if(document.querySelector('script[type=importmap]'))throw e;return import(p+"#"+Date.now())}).catch(e=>{delete $parts[p];throw e});\n`;

/** `import("./chunks/name.js")`, as the build writes it. */
const LATE = /\bimport\((["'`])(\.{1,2}\/[^"'`]+\.js)\1\)/g;

/** Lets a visitor try again after a part did not load: by a lost connection, or a server that was busy. */
export function askAgain(): Plugin {
  return {
    name: 'ask-again',
    renderChunk(code) {
      if (code.search(LATE) < 0) return null;
      return {
        code: `${ASK_AGAIN}${code.replace(LATE, (_import, _quote, path: string) => `$part(()=>import(${JSON.stringify(path)}),${JSON.stringify(path)})`)}`,
        map: null,
      };
    },
  };
}
