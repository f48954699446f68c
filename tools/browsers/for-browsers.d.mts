import type { Plugin, Rolldown } from 'vite';

export function forBrowsers(): Plugin;
export function nothingLater(scripts: readonly string[]): Plugin;
export function withoutFrame(): Plugin;
export const FIRST_IN_ONE: Rolldown.CodeSplittingOptions;
