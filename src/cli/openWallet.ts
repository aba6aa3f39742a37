import type { Logger } from '../base/logger.ts';
import type { Redactor } from '../base/redact.ts';
import type { Store } from '../base/store.ts';
import type { ChainConnection } from '../chain/connection/chainConnection.ts';
import { connectChain } from '../chain/connection/connectChain.ts';
import { createSigner } from '../chain/signing/createSigner.ts';
import type { Signer } from '../chain/signing/signer.ts';
import { createWallet } from '../chain/wallet/createWallet.ts';
import type { Wallet } from '../chain/wallet/wallet.ts';
import type { ChainOptions } from './options.ts';
import { readMnemonic } from './readMnemonic.ts';
import type { Terminal } from './terminal.ts';

/** A wallet on its chain. */
export interface OpenWallet {
  readonly connection: ChainConnection;
  readonly wallet: Wallet;
  readonly signer: Signer;
}

export interface OpenWalletTools {
  readonly terminal: Terminal;
  readonly logger: Logger;
  readonly redactor: Redactor;
  /** Where signed transactions are noted before they are sent. */
  readonly journal: Store;
}

/** Reads the wallet's secret first, so that a wrong one is told before any node is asked. @throws RunnerError of readMnemonic, createWallet, connectChain. */
export async function openWallet(options: ChainOptions, tools: OpenWalletTools): Promise<OpenWallet> {
  const { terminal, logger, redactor, journal } = tools;
  const { clock, random, signal } = terminal;
  const mnemonic = await readMnemonic(options.mnemonicFile, terminal.env);
  redactor.add(mnemonic);
  const wallet = await createWallet({ mnemonic });
  const { node: endpoints, chainId } = options;
  const connection = await connectChain({ endpoints, chainId, clock, random, logger, signal });
  return { connection, wallet, signer: createSigner({ connection, wallet, clock, logger, journal }) };
}
