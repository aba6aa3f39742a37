import { ModuleAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import {
  QueryAccountsRequest,
  QueryAccountsResponse,
  QueryModuleAccountByNameRequest,
  QueryModuleAccountByNameResponse,
  QueryModuleAccountsRequest,
  QueryModuleAccountsResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { describe, expect, it } from 'vitest';
import {
  accountsQuery,
  moduleAccountByNameQuery,
  moduleAccountsQuery,
} from '../../../../../../src/devnet/module/auth/query/accounts.ts';
import { createStage, failureCode } from '../../../stage.ts';

describe('lists of accounts', () => {
  it('hold people and modules', () => {
    const codecs = { request: QueryAccountsRequest, response: QueryAccountsResponse };
    // Three people and the nine modules of node app/mac.go.
    expect(createStage().ask(accountsQuery, codecs, {} as never).accounts).toHaveLength(12);
  });

  it('hold the modules alone', () => {
    const codecs = { request: QueryModuleAccountsRequest, response: QueryModuleAccountsResponse };
    const { accounts } = createStage().ask(moduleAccountsQuery, codecs, {} as never);
    expect(accounts.map(({ value }) => ModuleAccount.decode(value).name)).toEqual([
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

  // As a node of v2.1 answers.
  it('hold a module by its name, with what it may do', () => {
    const codecs = { request: QueryModuleAccountByNameRequest, response: QueryModuleAccountByNameResponse };
    const ask = (name: string) => createStage().ask(moduleAccountByNameQuery, codecs, { name } as never).account;
    const { baseAccount, permissions } = ModuleAccount.decode(ask('bme')!.value);
    expect(baseAccount?.address).toBe('akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55');
    expect(permissions).toEqual(['burner', 'minter']);
    expect(failureCode(() => ask('nope'))).toBe('sdk/22');
    expect(failureCode(() => ask(''))).toBe('sdk/18');
  });
});
