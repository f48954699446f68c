import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { main } from '../../cli/main.ts';
import { runCli } from '../support/terminal.ts';

const SITE = 'https://school.example.org';

/** Starts a relay from the command line; `stop` gives its exit code. */
async function startFromCli(...argv: string[]) {
  const stop = new AbortController();
  const lines: { event: string; at?: string }[] = [];
  let listening: (at: string) => void = () => {};
  const at = new Promise<string>((resolve) => {
    listening = resolve;
  });
  const stdout = {
    write: (text: string) => {
      const line = JSON.parse(text) as { event: string; at?: string };
      lines.push(line);
      if (line.at) listening(line.at);
    },
  };
  const code = main(['relay', ...argv], {
    env: {},
    stdin: (async function* () {})(),
    stdout,
    stderr: { write: () => {} },
    stop: stop.signal,
  });
  const end = () => {
    stop.abort();
    return code;
  };
  return { at: await at, lines, end };
}

describe('tashika relay', () => {
  it('serves until it is stopped, and writes a line for each question', async () => {
    const { at, lines, end } = await startFromCli('--allow-origin', SITE, '--port', '0', '--host', '127.0.0.1');
    expect(await (await fetch(`${at}/health`)).json()).toEqual({ status: 'ok' });
    const refused = await fetch(`${at}/v1/fetch?url=http%3A%2F%2Fbadges.example.org`, { headers: { origin: SITE } });
    expect([refused.status, await refused.json()]).toEqual([400, { code: 'net.scheme' }]);
    expect((await fetch(`${at}/metrics`)).status).toBe(200);
    expect(await end()).toBe(0);
    expect(lines.map(({ event }) => event)).toEqual(['listening', 'answer', 'stopping', 'stopped']);
    await expect(fetch(`${at}/health`)).rejects.toThrow();
  });

  it('shows no figures with --no-metrics', async () => {
    const { at, end } = await startFromCli('--allow-origin', '*', '--port', '0', '--no-metrics');
    expect((await fetch(`${at}/metrics`)).status).toBe(404);
    await end();
  });

  it('says so where it cannot listen', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const port = String((taken.address() as AddressInfo).port);
    const { code, err } = await runCli(['relay', '--allow-origin', SITE, '--host', '127.0.0.1', '--port', port]);
    expect(code).toBe(1);
    expect(err).toContain(`cannot listen at 127.0.0.1 ${port}: EADDRINUSE`);
    taken.close();
  });

  it.each([
    [[], 'Say whose pages may ask'],
    [['--allow-origin', 'https://school.example.org/'], 'Do you mean https://school.example.org?'],
    [['--allow-origin', 'school.example.org'], 'is not an origin'],
    [['--allow-origin', 'https://*.example.org'], 'is not an origin'],
    [['--allow-origin', 'ftp://school.example.org'], 'is not an origin'],
    [['--allow-origin', SITE, '--port', '70000'], 'is not a port'],
    [['--allow-origin', SITE, '--port', '-1'], 'port'],
    [['--allow-origin', SITE, 'extra'], 'relay takes options alone'],
    [['--allow-origin', SITE, '--json'], '--json does not belong to relay'],
    [['--allow-origin', SITE, '--trust', 'a.json'], '--trust does not belong to relay'],
  ])('with %j is wrong usage', async (argv, says) => {
    const { code, err } = await runCli(['relay', ...argv]);
    expect([code, err.includes(says)]).toEqual([64, true]);
  });

  it('keeps its options to itself', async () => {
    for (const command of ['verify', 'replay']) {
      const { code, err } = await runCli([command, 'a', '--port', '1']);
      expect([code, err]).toEqual([64, expect.stringContaining('--port belongs to relay')]);
    }
  });

  it('reads its options, and has a default for each but the origins', () => {
    const read = (...argv: string[]) => readArguments(['relay', ...argv], {}).relay;
    expect(read('--allow-origin', SITE)).toEqual({
      allowOrigins: [SITE],
      port: 8787,
      host: null,
      trustProxy: false,
      metrics: true,
    });
    const all = [
      '--allow-origin',
      SITE,
      '--allow-origin',
      'http://localhost:8080',
      '--port',
      '1',
      '--host',
      '::1',
      '--trust-proxy',
      '--no-metrics',
    ];
    expect(read(...all)).toEqual({
      allowOrigins: [SITE, 'http://localhost:8080'],
      port: 1,
      host: '::1',
      trustProxy: true,
      metrics: false,
    });
  });

  it('stands in the help of both languages, with every option', async () => {
    for (const lang of ['en', 'ja']) {
      const { out } = await runCli(['--help', '--lang', lang]);
      for (const word of ['tashika relay', '--allow-origin', '--port', '--host', '--trust-proxy', '--no-metrics', '8787'])
        expect(out).toContain(word);
    }
  });
});
