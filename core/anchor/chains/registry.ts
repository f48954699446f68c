import { bitcoin } from './bitcoin.ts';
import { bitcoinRegtest } from './bitcoin-regtest.ts';
import { bitcoinTestnet3 } from './bitcoin-testnet3.ts';
import { bitcoinTestnet4 } from './bitcoin-testnet4.ts';
import type { Chain } from './contract.ts';
import { ethereum } from './ethereum.ts';
import { goerli } from './goerli.ts';
import { mock } from './mock.ts';
import { mumbai } from './mumbai.ts';
import { polygon } from './polygon.ts';
import { rinkeby } from './rinkeby.ts';
import { ropsten } from './ropsten.ts';
import { sepolia } from './sepolia.ts';

/** The chains there are. Where several share the form of their addresses, the first of them is meant by an address alone. */
export const CHAINS: readonly Chain[] = [
  bitcoin,
  bitcoinTestnet3,
  bitcoinTestnet4,
  bitcoinRegtest,
  ethereum,
  sepolia,
  polygon,
  ropsten,
  rinkeby,
  goerli,
  mumbai,
  mock,
];
