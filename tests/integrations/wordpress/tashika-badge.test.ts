import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../../widget/build/elements-table.ts';
import { ROOT } from '../../architecture/source-reader.ts';

const FOLDER = join(ROOT, 'integrations/wordpress/tashika-badge');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const php = read('tashika-badge.php');
const code = php.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

/** The names in `tashika_badge_open( '<tag>', array( … )`. */
function taken(tag: string): string[] {
  const [, list = ''] = new RegExp(`tashika_badge_open\\( '${tag}', array\\( ([^)]*) \\)`).exec(php) ?? [];
  return [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '').sort();
}

describe('the plugin for WordPress', () => {
  it('has the version of the package', () => {
    expect(/^ \* Version:\s+(\S+)$/m.exec(php)?.[1]).toBe(version);
    expect(/^Stable tag: (\S+)$/m.exec(read('readme.txt'))?.[1]).toBe(version);
    expect(read('readme.txt')).toContain(`tashika-${version}.js`);
    expect(read('readme-ja.txt')).toContain(`tashika-${version}.js`);
  });

  it.each(ELEMENTS.map(({ tag, attributes }) => [tag, attributes.map(({ name }) => name).sort()] as const))(
    'lets authors set every attribute of <%s>, and tells of each of a badge',
    (tag, names) => {
      expect(taken(tag)).toEqual(names);
      for (const name of names) expect(php).toContain(`case '${name}':`);
      if (tag !== 'tashika-badge') return;
      for (const readme of ['readme.txt', 'readme-ja.txt'])
        for (const name of names) expect(read(readme)).toContain(`\`${name}\``);
    },
  );

  it('takes the same words as the elements where a value is one of a few', () => {
    for (const { name, type } of ELEMENTS[0]?.attributes ?? []) {
      const words = [...type.matchAll(/'(\w+)'/g)].map(([word]) => word);
      if (words.length > 0)
        expect(php).toContain(`case '${name}':\n\t\t\treturn in_array( $value, array( ${words.join(', ')} ), true )`);
    }
  });

  it('puts nothing of an author’s into markup as it is, and prints nothing itself', () => {
    expect(code).not.toMatch(/\b(?:echo|print|printf|print_r|var_dump|eval|unserialize|file_get_contents)\b/);
    // Whatever stands between two pieces of markup: escaped in place, or a variable that holds what was escaped.
    const escaped = /^(?:esc_(?:attr|html|url)\(.*\)|\$(?:tag|name|html|badges|src|image|shown)|tashika_badge_open\(.*\))$/;
    const pieces = [...code.matchAll(/'[^'\n]*[<>"][^'\n]*'\s*\.\s*([^\n.;]+(?:\([^\n;]*?\))?)/g)].map(([, piece]) =>
      (piece ?? '').trim(),
    );
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.filter((piece) => !piece.startsWith("'") && !escaped.test(piece))).toEqual([]);
    for (const name of ['src', 'image']) expect(code).toMatch(new RegExp(`\\$${name}\\s+= esc_url\\(`));
    expect(code).toContain('esc_html( $name )');
  });

  it('runs only inside WordPress, and leaves nothing behind', () => {
    expect(php).toContain("defined( 'ABSPATH' ) || exit;");
    expect(read('uninstall.php')).toContain("defined( 'WP_UNINSTALL_PLUGIN' ) || exit;");
    expect(php).not.toMatch(/update_option|add_option|set_transient|\$wpdb|wp_remote_/);
  });
});
