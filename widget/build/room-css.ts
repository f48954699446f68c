/**
 * The room of the elements until the script is there, as text of a stylesheet: the same as `badge.css` and `wall.css` give them then,
 * with the page's own link at the same place in it, so that nothing on the page moves. Where no scripts run, a page is left as it is.
 */
export const ROOM_CSS = `@media (scripting: enabled) {
  tashika-badge:not(:defined) { display: block; box-sizing: border-box; block-size: 10em; overflow: clip; padding: calc(.875em + 1px) calc(max(0px, 100% - var(--tashika-width, 27em)) + 9.875em + 1px) 0 calc(1em + 1px); font: var(--tashika-font-size, medium)/1.5 var(--tashika-font, sans-serif) }
  tashika-badge:is([view=full], tashika-wall[view=full] :not([view])):not(:defined) { display: grid; place-items: center; block-size: 30em; padding: calc(1.25em + 1px) calc(max(0px, 100% - var(--tashika-width, 21em)) + 1.25em + 1px) 16.75em calc(1.25em + 1px) }
  tashika-badge:is([view=mark], tashika-wall[view=mark] :not([view])):not(:defined) { display: inline-block; vertical-align: middle; inline-size: 13em; max-inline-size: 100%; block-size: 2em; padding: 0; line-height: 2; white-space: nowrap }
  tashika-wall:not(:defined) { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--tashika-column, 18em)), 1fr)); gap: var(--tashika-gap, .75em); font-size: var(--tashika-font-size, medium); --tashika-width: 100% }
  tashika-wall[view=mark]:not(:defined) { grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr)) }
  tashika-wall[view=mark] > tashika-badge:not([view=card], [view=full]):not(:defined) { inline-size: auto }
  tashika-wall:not(:defined):has(> :nth-child(6)) { padding-block-start: clamp(8em, (36em - 100%) * 9999 + 8em, 12.25em) }
}
`;
