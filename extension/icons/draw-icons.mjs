// Draws public/icon/*.png. Run by hand after a change of the sign: node extension/icons/draw-icons.mjs
// Needs a Chromium (tests/support/find-browsers.mjs). The pictures are committed; look at each on light and dark before that.
//
// The sign is the filled seal of ui/strokes.ts. A keyline of light sets it off from dark toolbars; on light ones it is not seen.
// At 16 px the seal's twelve waves are mud, so that size is drawn by hand: eight waves, placed on the pixels, and a bolder check.
// 128 is for the stores, which ask for a picture of 96 in a frame of 128; 96 and 256 are for Firefox, whose pages draw it large.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { findBrowsers } from '../../tests/support/find-browsers.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { module } = await runnerImport(here('../../ui/strokes.ts'));
const [seal, check] = module.MARKS['seal-filled-check'];

const GREEN = '#0B6E4F';
const KEYLINE = '#FFFFFF';

/** The sign in a square of 24: what is left around it, and how wide keyline and check are, in its own units. */
const drawn = (inset, keyline, checkWidth) => {
  const scale = (24 - 2 * inset) / 24;
  return `<g transform="translate(${inset} ${inset}) scale(${scale})" stroke-linecap="round" stroke-linejoin="round">
    <path d="${seal.d}" fill="${KEYLINE}" stroke="${KEYLINE}" stroke-width="${2 * keyline}"/>
    <path d="${seal.d}" fill="${GREEN}"/>
    <path d="${check.d}" fill="none" stroke="#FFFFFF" stroke-width="${checkWidth}"/>
  </g>`;
};

/** Eight waves around the middle of 16 pixels. */
const small = () => {
  const waves = Array.from({ length: 8 }, (_, at) => {
    const angle = ((at + 0.5) * Math.PI) / 4;
    return `<circle cx="${(8 + 4.9 * Math.cos(angle)).toFixed(3)}" cy="${(8 + 4.9 * Math.sin(angle)).toFixed(3)}" r="2.1"/>`;
  }).join('');
  const seal16 = `<circle cx="8" cy="8" r="6"/>${waves}`;
  return `<g fill="${KEYLINE}" stroke="${KEYLINE}" stroke-width="1.4">${seal16}</g><g fill="${GREEN}">${seal16}</g>
    <path d="M4.75 8.25L7 10.5L11.25 5.75" fill="none" stroke="#FFFFFF" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
};

/** Each size: the square that the drawing is made in, and the drawing. */
const SIZES = {
  16: [16, small()],
  32: [24, drawn(-0.6, 0.5, 2.5)],
  48: [24, drawn(-0.7, 0.42, 2.3)],
  96: [24, drawn(-0.8, 0.32, 2.1)],
  128: [24, drawn(1.9, 0.32, 2.1)],
  256: [24, drawn(-0.9, 0.28, 2)],
};

const browser = await chromium.launch({ executablePath: findBrowsers().chromium ?? undefined, chromiumSandbox: false });
const page = await browser.newPage();
await mkdir(here('../../public/icon'), { recursive: true });
for (const [size, [square, drawing]] of Object.entries(SIZES)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${square} ${square}">${drawing}</svg>`;
  await page.setViewportSize({ width: Number(size), height: Number(size) });
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
  await writeFile(here(`../../public/icon/${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
