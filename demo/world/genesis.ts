import { DirectSecp256k1HdWallet } from '@cosmjs/proto-signing';
import type { Balances } from '../chain/connectReader.ts';

/** An account of the demo, with a mnemonic that is made for this one run. */
export interface DemoAccount {
  readonly name: string;
  readonly address: string;
  readonly mnemonic: string;
}

export async function createAccount(name: string): Promise<DemoAccount> {
  const wallet = await DirectSecp256k1HdWallet.generate(24, { prefix: 'akash' });
  const [account] = await wallet.getAccounts();
  return { name, address: account?.address ?? '', mnemonic: wallet.mnemonic };
}

/** In the smallest unit: 100 of each coin for everybody. */
const BALANCE: Balances = { uact: 100_000_000n, uakt: 100_000_000n };

/** The text of a genesis file in which each account holds the same, and what that makes in all. */
export function createGenesis(chainId: string, accounts: readonly DemoAccount[]): { text: string; total: Balances } {
  const coins = Object.entries(BALANCE).map(([denom, amount]) => ({ denom, amount: amount.toString() }));
  const holders = accounts.map(({ address }) => ({ address, coins }));
  const total = Object.entries(BALANCE).map(([denom, amount]) => [denom, amount * BigInt(accounts.length)]);
  return { text: JSON.stringify({ chainId, accounts: holders }), total: Object.fromEntries(total) };
}
