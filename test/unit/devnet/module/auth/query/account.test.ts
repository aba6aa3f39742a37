import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import {
  QueryAccountInfoRequest,
  QueryAccountInfoResponse,
  QueryAccountRequest,
  QueryAccountResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { accountInfoQuery, accountQuery } from '../../../../../../src/devnet/module/auth/query/account.ts';
import { createStage, failureCode, PROVIDER, STRANGER } from '../../../stage.ts';

const packed = { request: QueryAccountRequest, response: QueryAccountResponse };
const info = { request: QueryAccountInfoRequest, response: QueryAccountInfoResponse };

describe('accountQuery', () => {
  it('shows number and sequence', () => {
    const stage = createStage();
    const { account } = stage.ask(accountQuery, packed, { address: PROVIDER } as never);
    expect(BaseAccount.decode(account!.value)).toMatchObject({ address: PROVIDER, accountNumber: 1n, sequence: 0n });
    expect(stage.ask(accountInfoQuery, info, { address: PROVIDER } as never).info?.accountNumber).toBe(1n);
  });

  // Seen at a node of v2.1.0-rc12: InvalidArgument (sdk 18), and plain errors of the codec (sdk 18 too)
  it('refuses no address and what is none', () => {
    const stage = createStage();
    for (const address of ['', 'x']) {
      expect(failureCode(() => stage.ask(accountQuery, packed, { address } as never))).toBe('sdk/18');
      expect(failureCode(() => stage.ask(accountInfoQuery, info, { address } as never))).toBe('sdk/18');
    }
  });

  it('does not know who never received a coin', () => {
    const stage = createStage();
    expect(failureCode(() => stage.ask(accountQuery, packed, { address: STRANGER } as never))).toBe('sdk/22');
    expect(failureCode(() => stage.ask(accountInfoQuery, info, { address: STRANGER } as never))).toBe('sdk/22');
  });
});
