import { QueryParamsRequest, QueryParamsResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { describe, expect, it } from 'vitest';
import { bankParamsQuery } from '../../../../../../src/devnet/module/bank/query/params.ts';
import { createStage } from '../../../stage.ts';

describe('bankParamsQuery', () => {
  it('shows that uact cannot be sent', () => {
    const codecs = { request: QueryParamsRequest, response: QueryParamsResponse };
    // facts chain §2.2.
    expect(createStage().ask(bankParamsQuery, codecs, {} as never).params).toEqual({
      sendEnabled: [{ denom: 'uact', enabled: false }],
      defaultSendEnabled: true,
    });
  });
});
