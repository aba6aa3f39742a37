import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { QueryAccountRequest, QueryAccountResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { BaseVestingAccount, ContinuousVestingAccount } from 'cosmjs-types/cosmos/vesting/v1beta1/vesting';
import { describe, expect, it } from 'vitest';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import { findAccount } from '../../../../src/chain/query/findAccount.ts';
import { owner } from '../../../helpers/chainFixtures.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

const key = new Uint8Array(33).fill(2);
const pubKey = { typeUrl: PubKey.typeUrl, value: PubKey.encode({ key }).finish() };
const baseAccount = BaseAccount.fromPartial({ address: owner, accountNumber: 7n, sequence: 3n, pubKey });
const baseVestingAccount = BaseVestingAccount.fromPartial({ baseAccount });
const answering = (typeUrl: string, value: Uint8Array) =>
  createFakeConnection({ query: () => QueryAccountResponse.encode({ account: { typeUrl, value } }).finish() });

describe('findAccount', () => {
  it.each([
    ['base', BaseAccount.typeUrl, BaseAccount.encode(baseAccount).finish()],
    ['vesting', BaseVestingAccount.typeUrl, BaseVestingAccount.encode(baseVestingAccount).finish()],
    [
      'continuous',
      ContinuousVestingAccount.typeUrl,
      ContinuousVestingAccount.encode(ContinuousVestingAccount.fromPartial({ baseVestingAccount })).finish(),
    ],
  ])('reads a %s account', async (_name, typeUrl, value) => {
    const connection = answering(typeUrl, value);
    expect(await findAccount(connection, owner)).toEqual({ accountNumber: 7n, sequence: 3n, publicKey: key });
    expect(QueryAccountRequest.decode(connection.queries[0]!.data)).toEqual({ address: owner });
  });

  it('shows no key for an account that never signed', async () => {
    const silent = BaseAccount.encode(BaseAccount.fromPartial({ accountNumber: 7n })).finish();
    expect(await findAccount(answering(BaseAccount.typeUrl, silent), owner)).toEqual({
      accountNumber: 7n,
      sequence: 0n,
    });
  });

  it('is undefined for an address without an account', async () => {
    const absent = new RunnerError('QUERY_FAILED', { path: '/q', codespace: 'sdk', code: 22 });
    expect(await findAccount(createFakeConnection({ query: () => Promise.reject(absent) }), owner)).toBeUndefined();
  });
});
