import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the archive of the plugin for WordPress', () => {
  it('holds the plugin, every script of the widget, and what the script must be', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/zip-wordpress.mjs'], { cwd: ROOT, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const files = unzipSync(readFileSync(`${ROOT}dist/wordpress/tashika-badge.zip`));
    const { entry, integrity } = JSON.parse(readFileSync(`${ROOT}dist/widget/integrity.json`, 'utf8')) as {
      entry: string;
      integrity: Record<string, string>;
    };
    for (const name of [entry, ...Object.keys(integrity).filter((one) => one.startsWith('chunks/'))]) {
      const bytes = files[`tashika-badge/widget/${name}`] ?? new Uint8Array();
      expect(`sha384-${createHash('sha384').update(bytes).digest('base64')}`, name).toBe(integrity[name]);
    }
    const script = strFromU8(files['tashika-badge/widget/script.php'] ?? new Uint8Array());
    expect(script).toContain(`'file'      => '${entry}'`);
    expect(script).toContain(`'integrity' => '${integrity[entry]}'`);
    for (const name of ['tashika-badge.php', 'uninstall.php', 'readme.txt', 'readme-ja.txt', 'LICENSE', 'widget/licenses.md'])
      expect(files[`tashika-badge/${name}`]?.length, name).toBeGreaterThan(100);
  });
});
