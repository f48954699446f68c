import type { StatusMethod } from './contract.ts';

/** Every way of asking whether a credential was withdrawn, by the type of its status entries. */
export const STATUS_METHODS: readonly StatusMethod[] = [];
