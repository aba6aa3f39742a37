import type { Devnet } from '../../devnet/startDevnet.ts';
import type { Report } from '../createReporter.ts';
import type { DevAccount } from './createDevAccounts.ts';

/** The chain answers now. Mnemonics are in it only when they were asked for. */
export function devnetReady(
  devnet: Pick<Devnet, 'rpcUrl' | 'grpcUrl' | 'restUrl' | 'chainId' | 'height'>,
  accounts: readonly DevAccount[],
  showMnemonics: boolean,
): Report {
  const shown = accounts.map(({ mnemonic, ...account }) => (showMnemonics ? { ...account, mnemonic } : account));
  const websocket = `${devnet.rpcUrl.replace(/^http/, 'ws')}/websocket`;
  const doors = { rpc: devnet.rpcUrl, websocket, grpc: devnet.grpcUrl, rest: devnet.restUrl };
  return {
    event: 'ready',
    fields: { ...doors, chainId: devnet.chainId, height: devnet.height, accounts: shown },
    lines: [
      `chain ${devnet.chainId} at height ${devnet.height}`,
      ...Object.entries(doors).flatMap(([name, url]) => (url === undefined ? [] : [`  ${name.padEnd(10)} ${url}`])),
      ...accounts.flatMap((account) => accountLines(account, showMnemonics)),
    ],
  };
}

/** One block of the chain. */
export function blockMade(block: { readonly height: bigint; readonly timeMs: number; readonly txs: number }): Report {
  const { height, timeMs, txs } = block;
  const time = new Date(timeMs).toISOString().slice(11, 23);
  return {
    event: 'block',
    fields: { height, timeMs, txs },
    lines: [`block ${height}  ${time}  ${txs === 0 ? '-' : `${txs} ${txs === 1 ? 'transaction' : 'transactions'}`}`],
  };
}

/** Nothing answers any more. */
export const devnetStopped: Report = { event: 'stopped', fields: {}, lines: ['stopped'] };

/** A block, as `devnet_*` methods describe it. */
export interface BlockAnswer {
  readonly height: string;
  /** RFC 3339. */
  readonly time: string;
  readonly app_hash: string;
}

/** A home has what a chain begins with. */
export function homeBegun(
  begun: { readonly home: string; readonly genesisFile: string; readonly chainId: string },
  accounts: readonly DevAccount[],
): Report {
  const { home, genesisFile, chainId } = begun;
  return {
    event: 'initialized',
    fields: { ...begun, accounts: accounts.map(({ mnemonic: _, ...account }) => account) },
    lines: [
      `chain ${chainId} in ${home}`,
      `  genesis    ${genesisFile}`,
      ...accounts.flatMap((account) => accountLines(account, false)),
      `start it with: akash-runner devnet start --home ${home}`,
    ],
  };
}

/** An address has more than before. */
export function coinsGiven(address: string, coins: string, { height }: BlockAnswer): Report {
  return { event: 'funded', fields: { address, coins, height }, lines: [`${address} got ${coins} in block ${height}`] };
}

/** A file has the chain. */
export function chainSaved(file: string, bytes: number): Report {
  return { event: 'saved', fields: { file, bytes }, lines: [`wrote ${file} (${bytes} bytes)`] };
}

/** The chain is what a file had. */
export function chainRestored(file: string, { height, app_hash: appHash }: BlockAnswer): Report {
  return {
    event: 'restored',
    fields: { file, height, appHash },
    lines: [`restored ${file}: height ${height}, app hash ${appHash}`],
  };
}

/** The chain has come further. */
export function timeAdvanced({ height, time }: BlockAnswer): Report {
  return { event: 'advanced', fields: { height, time }, lines: [`height ${height}, ${time}`] };
}

function accountLines(account: DevAccount, showMnemonics: boolean): string[] {
  const lines = [
    `  ${account.name.padEnd(10)} ${account.address}`,
    `             --mnemonic-file ${account.mnemonicFile}`,
  ];
  return showMnemonics ? [...lines, `             ${account.mnemonic}`] : lines;
}
