import { describe, expect, it } from 'vitest';
import { Order_State } from '../../../../../src/chain/protocol/akash.ts';
import type { WireEvent } from '../../../../../src/chain/protocol/marketplaceEvent.ts';
import { closeOrder, matchOrder, openOrder, ordersOf } from '../../../../../src/devnet/module/market/order.ts';
import { spec } from '../../market.ts';
import { createStage, refusalOf, TENANT, typesOf } from '../../stage.ts';

const group = { owner: TENANT, dseq: 1n, gseq: 1 };

describe('order', () => {
  it('is opened, leased and closed, and the next one gets the next number', () => {
    const stage = createStage();
    const events: WireEvent[] = [];
    const context = { ...stage.context(), emit: (event: WireEvent) => void events.push(event) };
    openOrder(context, group, spec(), 5000);
    const [first] = ordersOf(context, group);
    expect(first).toMatchObject({ id: { oseq: 1 }, state: Order_State.open, createdAt: 10n, reclamationMs: 5000 });
    expect(refusalOf(() => openOrder(context, group, spec()))).toBe('undefined/1');
    matchOrder(context, first!);
    expect(ordersOf(context, group)[0]?.state).toBe(Order_State.active);
    expect(refusalOf(() => openOrder(context, group, spec()))).toBe('undefined/1');
    closeOrder(context, first!);
    closeOrder(context, ordersOf(context, group)[0]!);
    openOrder(context, group, spec());
    expect(ordersOf(context, group).map(({ id }) => id.oseq)).toEqual([1, 2]);
    expect(typesOf(events)).toEqual(['EventOrderCreated', 'EventOrderClosed', 'EventOrderCreated']);
  });
});
