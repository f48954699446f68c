import type { StatusMethod } from './contract.ts';
import { hosted } from './hosted.ts';

/** Every way of asking whether a badge was withdrawn. The first that handles a badge is asked. */
export const STATUS_METHODS: readonly StatusMethod[] = [hosted];
