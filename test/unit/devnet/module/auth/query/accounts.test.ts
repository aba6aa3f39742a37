import { ModuleAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import {
  QueryAccountsRequest,
  QueryAccountsResponse,
  QueryModuleAccountsRequest,
  QueryModuleAccountsResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { accountsQuery, moduleAccountsQuery } from '../../../../../../src/devnet/module/auth/query/accounts.ts';
import { createStage } from '../../../stage.ts';

describe('lists of accounts', () => {
  it('hold people and modules', () => {
    const codecs = { request: QueryAccountsRequest, response: QueryAccountsResponse };
    // Three people and the nine modules of node app/mac.go.
    expect(createStage().ask(accountsQuery, codecs, {} as never).accounts).toHaveLength(12);
  });

  it('hold the modules alone', () => {
    const codecs = { request: QueryModuleAccountsRequest, response: QueryModuleAccountsResponse };
    const { accounts } = createStage().ask(moduleAccountsQuery, codecs, {} as never);
    expect(accounts.map(({ value }) => ModuleAccount.decode(value).name).sort()).toEqual([
      'bme',
      'bonded_tokens_pool',
      'distribution',
      'escrow',
      'fee_collector',
      'gov',
      'mint',
      'not_bonded_tokens_pool',
      'transfer',
    ]);
  });
});
