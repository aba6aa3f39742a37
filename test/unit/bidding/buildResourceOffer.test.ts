import { expect, it } from 'vitest';
import { buildResourceOffer } from '../../../src/bidding/buildResourceOffer.ts';
import { ResourceOffer } from '../../../src/chain/protocol/akash.ts';
import { order } from './sampleOrder.ts';

it('offers every unit of the order once, with its count', () => {
  const offer = buildResourceOffer(order([{ count: 2 }, { count: 5 }]));
  const decoded = offer.map((unit) => ResourceOffer.decode(ResourceOffer.encode(unit).finish()));
  expect(decoded.map(({ resources, count }) => [resources?.id, count])).toEqual([
    [1, 2],
    [2, 5],
  ]);
});
