import { bitstringStatusList } from './bitstring-status-list.ts';
import type { StatusMethod } from './contract.ts';
import { oneEdtechRevocationList } from './one-edtech-revocation-list.ts';
import { revocationList2020 } from './revocation-list-2020.ts';
import { statusList2021 } from './status-list-2021.ts';

/** Every way of asking whether a credential was withdrawn, by the type of its status entries. */
export const STATUS_METHODS: readonly StatusMethod[] = [
  bitstringStatusList,
  statusList2021,
  revocationList2020,
  oneEdtechRevocationList,
];
