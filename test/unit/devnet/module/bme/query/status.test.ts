import { describe, expect, it } from 'vitest';
import { QueryMintStatusRequest, QueryMintStatusResponse } from '../../../../../../src/chain/protocol/bme.ts';
import { mintStatusQuery } from '../../../../../../src/devnet/module/bme/query/status.ts';
import { createPricedStage, openMint } from '../../../exchange.ts';
import { failureCode } from '../../../stage.ts';

const codecs = { request: QueryMintStatusRequest, response: QueryMintStatusResponse };

describe('mintStatusQuery', () => {
  // The form is that of a node of v2.1.
  it('tells ratio, thresholds and what is allowed', () => {
    expect(openMint().ask(mintStatusQuery, codecs, {})).toEqual({
      status: 1,
      collateralRatio: '1.000000000000000000',
      warnThreshold: '0.950000000000000000',
      haltThreshold: '0.900000000000000000',
      mintsAllowed: true,
      refundsAllowed: true,
    });
    const halted = openMint({ bme: { vault: '3' } }).ask(mintStatusQuery, codecs, {});
    expect(halted).toMatchObject({
      status: 3,
      collateralRatio: '0.000000010000000000',
      mintsAllowed: false,
      refundsAllowed: true,
    });
  });

  // Such a node answers "codespace oracle.v2 code 4: price stalled" with status Unknown.
  it('fails without a price', () => {
    expect(failureCode(() => createPricedStage().ask(mintStatusQuery, codecs, {}))).toBe('sdk/6');
  });
});
