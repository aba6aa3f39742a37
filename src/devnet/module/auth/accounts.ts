import { MODULE_NAMES, moduleAddress } from '../../state/address.ts';
import type { Context, QueryContext } from '../../state/context.ts';
import { defineTable } from '../../state/table.ts';

/** Who may sign, and with what next. */
export interface Account {
  readonly address: string;
  readonly accountNumber: bigint;
  readonly sequence: bigint;
  /** Compressed secp256k1 key, 33 bytes; known from the account's first transaction on. */
  readonly publicKey?: Uint8Array;
  /** Instead of it, where several keys sign: an encoded LegacyAminoPubKey. */
  readonly multisigKey?: Uint8Array;
  /** Set for a module's account, which nobody signs for. */
  readonly moduleName?: string;
}

/** All accounts by address. */
export const accounts = defineTable<string, Account>('account', (address) => address);
const nextNumber = defineTable<'next', bigint>('account-number', (id) => id);

/** The account, made with the next free number when there was none: whoever receives coins gets one. */
export function ensureAccount(context: Pick<Context, 'state'>, address: string): Account {
  return accounts.find(context.state, address) ?? createAccount(context, { address });
}

/** Makes the accounts of the modules. Part of genesis. */
export function createModuleAccounts(context: Pick<Context, 'state'>): void {
  for (const moduleName of MODULE_NAMES) createAccount(context, { address: moduleAddress(moduleName), moduleName });
}

/** Whether coins may not be sent there by a person: all modules' accounts, as in the node's app. */
export function isBlocked(context: Pick<QueryContext, 'state'>, address: string): boolean {
  return accounts.find(context.state, address)?.moduleName !== undefined;
}

function createAccount({ state }: Pick<Context, 'state'>, identity: Pick<Account, 'address' | 'moduleName'>): Account {
  const accountNumber = nextNumber.find(state, 'next') ?? 0n;
  const account = { ...identity, accountNumber, sequence: 0n };
  nextNumber.put(state, 'next', accountNumber + 1n);
  accounts.put(state, identity.address, account);
  return account;
}
