import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderServer, serveFolder } from '../../demo/serve-folder.ts';

let folder: string;
let server: FolderServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tashika-serve-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site', 'index.html'), '<p>確か');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await serveFolder(join(folder, 'site'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path as it is; `fetch` would tidy it up. */
function get(path: string): Promise<{ status: number | undefined; text: string; type: string | undefined }> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString(), type: answer.headers['content-type'] }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the playground', () => {
  it('serves the page', async () => {
    expect(await get('/')).toEqual({ status: 200, text: '<p>確か', type: 'text/html; charset=utf-8' });
    expect((await get('/index.html?x=1')).status).toBe(200);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '//etc/passwd', '/%00', '/%zz', '/none.js'])(
    'gives nothing for %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
