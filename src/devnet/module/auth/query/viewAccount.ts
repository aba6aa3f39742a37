import { BaseAccount, ModuleAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { LegacyAminoPubKey } from 'cosmjs-types/cosmos/crypto/multisig/keys';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { ModuleName } from '../../../state/address.ts';
import type { Account } from '../accounts.ts';
import { MODULE_PERMISSIONS } from '../modulePermissions.ts';

/** The account as queries show it: a BaseAccount or a ModuleAccount, packed with its type URL. */
export function viewAccount(account: Account): Any {
  const baseAccount = viewBaseAccount(account);
  if (account.moduleName === undefined)
    return { typeUrl: BaseAccount.typeUrl, value: BaseAccount.encode(baseAccount).finish() };
  const value = ModuleAccount.encode({
    baseAccount,
    name: account.moduleName,
    permissions: [...(MODULE_PERMISSIONS[account.moduleName as ModuleName] ?? [])],
  }).finish();
  return { typeUrl: ModuleAccount.typeUrl, value };
}

/** The account without what makes it special. */
export function viewBaseAccount({ address, accountNumber, sequence, publicKey, multisigKey }: Account): BaseAccount {
  return BaseAccount.fromPartial({
    address,
    accountNumber,
    sequence,
    ...(publicKey && { pubKey: { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key: publicKey }).finish() } }),
    ...(multisigKey && { pubKey: { typeUrl: LegacyAminoPubKey.typeUrl, value: multisigKey } }),
  });
}
