import { BaseAccount, ModuleAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { describe, expect, it } from 'vitest';
import { viewAccount, viewBaseAccount } from '../../../../../../src/devnet/module/auth/query/viewAccount.ts';

const account = { address: 'akash1x', accountNumber: 3n, sequence: 4n };
const publicKey = new Uint8Array(33).fill(2);

describe('viewAccount', () => {
  it('packs a person’s account with its key', () => {
    const { typeUrl, value } = viewAccount({ ...account, publicKey });
    expect(typeUrl).toBe('/cosmos.auth.v1beta1.BaseAccount');
    const { pubKey, ...rest } = BaseAccount.decode(value);
    expect(rest).toEqual(account);
    expect([pubKey?.typeUrl, PubKey.decode(pubKey!.value).key]).toEqual(['/cosmos.crypto.secp256k1.PubKey', publicKey]);
    expect(viewBaseAccount(account)).toEqual({ ...account, pubKey: undefined });
  });

  it('packs a module’s account', () => {
    const { typeUrl, value } = viewAccount({ ...account, moduleName: 'escrow' });
    expect(typeUrl).toBe('/cosmos.auth.v1beta1.ModuleAccount');
    expect(ModuleAccount.decode(value)).toMatchObject({ name: 'escrow', baseAccount: { accountNumber: 3n } });
  });
});
