import { expect, it } from 'vitest';
import { noBid } from '../../../src/bidding/noBid.ts';

it('is the bad outcome with its reason', () => {
  expect(noBid('PRICE_ZERO', 'why')).toEqual({ ok: false, error: { code: 'PRICE_ZERO', message: 'why' } });
});
