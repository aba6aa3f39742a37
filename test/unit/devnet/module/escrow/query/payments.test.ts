import { describe, expect, it } from 'vitest';
import { QueryEscrowPaymentsRequest, QueryEscrowPaymentsResponse } from '../../../../../../src/chain/protocol/akash.ts';
import { paymentsQuery } from '../../../../../../src/devnet/module/escrow/query/payments.ts';
import { leaseOut } from '../../../market.ts';
import { createStage, PROVIDER, TENANT } from '../../../stage.ts';

const codecs = { request: QueryEscrowPaymentsRequest, response: QueryEscrowPaymentsResponse };

describe('paymentsQuery', () => {
  it('lists by state and by the beginning of the id', () => {
    const stage = createStage();
    leaseOut(stage);
    const list = (request: object) => stage.ask(paymentsQuery, codecs, request).payments;
    expect(list({ xid: `deployment/${TENANT}/1`, state: 'open' })).toMatchObject([
      {
        id: { aid: { scope: 1, xid: `${TENANT}/1` }, xid: `1/1/${PROVIDER}` },
        state: { owner: PROVIDER, rate: { amount: '100' } },
      },
    ]);
    expect(list({ state: 'closed' })).toEqual([]);
  });
});
