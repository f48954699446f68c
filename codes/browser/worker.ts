// The thread in which a browser looks for codes: it is given one file with a port, answers there, and is ended.
import { readCodes } from '../read-codes.ts';
import { browserCanvases } from './canvases.ts';

// Nothing in here has anybody to ask, whatever a file would like.
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts']) {
  Object.defineProperty(self, name, { value: undefined, configurable: true });
}

self.addEventListener('message', async ({ data, ports: [port] }: MessageEvent) => {
  // pdf.js, once it is loaded, hears and says things of its own; ours have a port.
  if (port && data instanceof Uint8Array) port.postMessage(await readCodes(data, browserCanvases));
});
