import { describe, expect, it } from 'vitest';
import { QueryOrderRequest, QueryOrderResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { encodeOrderId } from '../../../../../../src/chain/protocol/ids.ts';
import { orderQuery } from '../../../../../../src/devnet/module/market/query/order.ts';
import { deploy, lease } from '../../../market.ts';
import { createStage, failureCode } from '../../../stage.ts';

const codecs = { request: QueryOrderRequest, response: QueryOrderResponse };

describe('orderQuery', () => {
  it('shows an order', () => {
    const stage = createStage();
    deploy(stage);
    const ask = (changes = {}) => stage.ask(orderQuery, codecs, { id: encodeOrderId(lease(changes)) });
    expect(ask().order).toMatchObject({ state: 1, spec: { name: 'westcoast' } });
    expect(failureCode(() => ask({ oseq: 2 }))).toBe('sdk/22');
    expect(failureCode(() => ask({ owner: 'x' }))).toBe('sdk/18');
  });
});
