import type { Report } from '../createReporter.ts';
import type { DevAccount } from './createDevAccounts.ts';

/** The chain answers now. Mnemonics are in it only when they were asked for. */
export function devnetReady(
  devnet: { readonly rpcUrl: string; readonly chainId: string },
  accounts: readonly DevAccount[],
  showMnemonics: boolean,
): Report {
  const shown = accounts.map(({ mnemonic, ...account }) => (showMnemonics ? { ...account, mnemonic } : account));
  const websocket = `${devnet.rpcUrl.replace(/^http/, 'ws')}/websocket`;
  return {
    event: 'ready',
    fields: { rpc: devnet.rpcUrl, websocket, chainId: devnet.chainId, accounts: shown },
    lines: [
      `chain ${devnet.chainId}`,
      `  rpc        ${devnet.rpcUrl}`,
      `  websocket  ${websocket}`,
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

function accountLines(account: DevAccount, showMnemonics: boolean): string[] {
  const lines = [
    `  ${account.name.padEnd(10)} ${account.address}`,
    `             --mnemonic-file ${account.mnemonicFile}`,
  ];
  return showMnemonics ? [...lines, `             ${account.mnemonic}`] : lines;
}
