import { TONE_COLOURS } from '../../core/present/index.ts';
import { MARK, TARGET } from './geometry.ts';

/**
 * How the host of a mark stands in the page.
 * - `inline`: in its line, without width or height, so that it scrolls and is cut off with its link
 * - `apart`: out of the flow, where a child in the flow would take a place of its own (flex, grid)
 */
export type Stand = 'inline' | 'apart';

// What is important inside a shadow root outweighs what is important outside, style attributes and animations too
// (CSS Cascade 5 §6.1). `visibility` is inherited, so that a mark goes when what it stands in is folded away.
const host = (stand: Stand) => `
:host{all:initial!important;direction:ltr!important;unicode-bidi:normal!important;display:inline!important;
position:${stand === 'inline' ? 'relative' : 'absolute'}!important;visibility:inherit!important;
font-size:0!important;line-height:0!important;-webkit-user-select:none!important;user-select:none!important}
@media print{:host{display:none!important}}`;

const colours = (shade: 'light' | 'dark') =>
  Object.entries(TONE_COLOURS)
    .map(([tone, colour]) => `[data-ground=${shade}] [data-tone=${tone}]{color:${colour[shade]}}`)
    .join('');

const SANS =
  '-apple-system,"Segoe UI",Roboto,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,system-ui,sans-serif';

const LIGHT = '--surface:#fff;--ink:#1b1f24;--soft:#4a5560;--edge:#c9ced3';
const DARK = '--surface:#1f1f1f;--ink:#eceef0;--soft:#b6c2cc;--edge:#565d64';

const face = `
*{box-sizing:border-box}
.life{position:absolute;left:0;top:0;width:0;height:0;visibility:inherit}
[data-ground=light]{${LIGHT}}[data-ground=dark]{${DARK}}
.target{position:absolute;left:0;top:0;width:${TARGET}px;height:${TARGET}px;margin:0;padding:${(TARGET - MARK) / 2}px;
border:0;background:none;transform-origin:0 0;cursor:pointer;appearance:none;outline:0;
-webkit-tap-highlight-color:transparent;touch-action:manipulation}
.target[data-away]{visibility:hidden}
.chip{display:grid;place-items:center;width:${MARK}px;height:${MARK}px;border-radius:50%;border:1px solid var(--edge);
background:var(--surface)}
.target:hover .chip{border-color:currentColor}
.target:focus-visible .chip{outline:2px solid var(--focus,#1f6feb);outline-offset:1px}
[data-ground=dark] .target{--focus:#8fb8f0}
.chip[data-held]{border-style:dashed;border-color:currentColor}
[data-held] path:not(:last-child){display:none}
svg{display:block;overflow:visible}
.line,.cut{fill:none;stroke:currentColor;stroke-linecap:round;stroke-linejoin:round}
.fill{fill:currentColor}.cut{stroke:var(--surface)}
[data-shape=spinner]{animation:turn 1.1s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
.tip{position:fixed;inset:auto;margin:0;padding:9px 12px 10px;max-width:min(20rem,calc(100vw - 16px));width:max-content;
border:1px solid var(--edge);border-radius:9px;background:var(--surface);color:var(--ink);visibility:inherit;
box-shadow:0 1px 2px rgb(0 0 0/.12),0 6px 20px rgb(0 0 0/.18);font:500 13px/1.5 ${SANS};text-align:start;
overflow-wrap:anywhere;text-wrap:pretty}
.tip:lang(ja){line-break:strict}
.hint{display:block;margin-top:3px;font-size:12px;font-weight:400;color:var(--soft)}
${colours('light')}${colours('dark')}
@media (prefers-reduced-motion:reduce){[data-shape=spinner]{animation:none}}
@media (forced-colors:active){
.chip{forced-color-adjust:none;background:Canvas;border-color:CanvasText;--surface:Canvas}
[data-ground] [data-tone]{color:CanvasText}
.target:focus-visible .chip{outline-color:Highlight}
.tip{border-color:CanvasText}}`;

/** The style sheet of a mark: nothing of the page reaches in, nothing of it reaches out. */
export function markCss(stand: Stand): string {
  return host(stand) + face;
}
