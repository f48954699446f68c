// In place of rdf-canonize's own platform for browsers, whose polyfill of setImmediate makes code of text and stays among the globals.

/** Lets the browser do something else first: by a message, because timers inside each other are held back by 4 ms. */
export function setImmediate(run) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}

// Hashes are ours (core/lib/canonical/work-digest.ts): nothing asks for these.
export const crypto = null;
export function bufferToHex() {
  throw new Error('hashes are made by core');
}
