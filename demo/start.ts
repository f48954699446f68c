// npm start: opens the playground on this machine. npm start -- --check: verifies every sample, says so and ends.
import { fileURLToPath } from 'node:url';
import { chooseLocale, loadLocale } from '../core/present/index.ts';
import { checkSamples, type SampleResult } from './check-samples.ts';
import { checkLines, sampleTable } from './sample-table.ts';
import { serveFolder } from './serve-folder.ts';
import { terminalLanguages } from './terminal.ts';
import { NO_LEDGER, openLedger } from './world/anchored/ledger.ts';
import { createSamples } from './world/samples.ts';
import { startWorldServer } from './world/server.ts';
import { wordsIn } from './world/words.ts';
import { createWorld } from './world/world.ts';
import { worldTransport } from './world/world-transport.ts';

/** Verifies the samples over a real server on loopback that plays all of their hosts, and real nodes behind some of them. */
async function verifySamples(lang: string): Promise<SampleResult[]> {
  const ledger = await openLedger();
  if (!ledger) console.log(wordsIn(NO_LEDGER, lang));
  const world = await createWorld(ledger);
  const server = await startWorldServer(world);
  try {
    const transport = worldTransport({ hosts: world.hosts, port: server.port });
    return await checkSamples(await createSamples(ledger), transport, world.chains);
  } finally {
    await Promise.all([server.close(), ledger?.close()]);
  }
}

async function check(): Promise<void> {
  const results = await verifySamples('en');
  console.log(checkLines(results));
  const failed = results.filter(({ faults }) => faults.length > 0).length;
  console.log(
    failed === 0 ? `all ${results.length} samples as expected` : `${failed} of ${results.length} samples not as expected`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

async function open(): Promise<void> {
  const lang = chooseLocale(terminalLanguages(process.env));
  const playground = fileURLToPath(new URL('../playground', import.meta.url));
  const page = await serveFolder(playground, Number(process.env['PORT'] ?? 0));
  process.once('SIGINT', () => void page.close());
  process.once('SIGTERM', () => void page.close());
  const terminal = { isTTY: process.stdout.isTTY === true, env: process.env };
  console.log(`${sampleTable(await verifySamples(lang), await loadLocale(lang), lang, terminal)}\n`);
  console.log(
    lang === 'ja'
      ? `確か Tashika 体験ページ：${page.address}（終了は Ctrl+C）\nバッジをサイトに載せる：${page.address}embed.html\nメールの署名に入れる：${page.address}signature.html\n表示の一覧：${page.address}states.html\nブラウザーの拡張機能：.output/chrome-mv3（追加方法は README.md）`
      : `確か Tashika playground: ${page.address} (Ctrl+C to stop)\nPut a badge on your site: ${page.address}embed.html\nPut badges into a mail signature: ${page.address}signature.html\nEvery state: ${page.address}states.html\nBrowser extension: .output/chrome-mv3 (README.md says how to add it)`,
  );
}

await (process.argv.includes('--check') ? check() : open());
