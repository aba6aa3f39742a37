import { describe, expect, it } from 'vitest';
import { QueryMarketParamsRequest, QueryMarketParamsResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { marketParamsQuery } from '../../../../../../src/devnet/module/market/query/params.ts';
import { createStage } from '../../../stage.ts';

describe('marketParamsQuery', () => {
  it('shows what bids are held to', () => {
    const codecs = { request: QueryMarketParamsRequest, response: QueryMarketParamsResponse };
    // facts chain §2.1.
    expect(createStage().ask(marketParamsQuery, codecs, {}).params).toMatchObject({
      bidMinDeposit: { denom: 'uakt', amount: '500000' },
      orderMaxBids: 20,
      // In this order at a node of v2.1.0-rc12.
      bidMinDeposits: [{ denom: 'uact' }, { denom: 'uakt' }],
      minReclamationWindow: { seconds: 3600n },
      maxReclamationWindow: { seconds: 2_592_000n },
    });
  });
});
