import {
  Bech32PrefixRequest,
  Bech32PrefixResponse,
  QueryParamsRequest,
  QueryParamsResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { authParamsQuery, bech32PrefixQuery } from '../../../../../../src/devnet/module/auth/query/params.ts';
import { createStage } from '../../../stage.ts';

describe('parameters of accounts', () => {
  it('are the SDK’s', () => {
    const stage = createStage();
    const params = { request: QueryParamsRequest, response: QueryParamsResponse };
    expect(stage.ask(authParamsQuery, params, {} as never).params).toMatchObject({
      maxMemoCharacters: 256n,
      txSizeCostPerByte: 10n,
    });
    const prefix = { request: Bech32PrefixRequest, response: Bech32PrefixResponse };
    expect(stage.ask(bech32PrefixQuery, prefix, {} as never).bech32Prefix).toBe('akash');
  });
});
