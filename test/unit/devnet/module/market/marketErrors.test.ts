import { describe, expect, it } from 'vitest';
import { marketErrors } from '../../../../../src/devnet/module/market/marketErrors.ts';

describe('marketErrors', () => {
  // facts chain §3, market.
  it('has the node’s codes', () => {
    const codes = Object.entries(marketErrors).map(([name, { codespace, code }]) => `${codespace}/${code} ${name}`);
    expect(codes).toEqual([
      'market/1 emptyProvider',
      'market/2 sameAccount',
      'market/5 attributeMismatch',
      'market/6 unknownBid',
      'market/7 unknownLease',
      'market/8 unknownLeaseForBid',
      'market/9 unknownOrderForBid',
      'market/10 leaseNotActive',
      'market/11 bidNotActive',
      'market/12 bidNotOpen',
      'market/13 orderNotOpen',
      'market/15 orderNotFound',
      'market/16 groupNotFound',
      'market/17 groupNotOpen',
      'market/18 bidNotFound',
      'market/19 bidZeroPrice',
      'market/20 leaseNotFound',
      'market/21 bidExists',
      'market/22 bidInvalidPrice',
      'market/23 orderActive',
      'market/24 orderClosed',
      'market/25 orderExists',
      'market/28 invalidDeposit',
      'market/30 unknownProvider',
      'market/31 invalidBid',
      'market/32 capabilitiesMismatch',
      'market/33 invalidLeaseClosedReason',
      'market/35 leaseNotReclaimable',
      'market/36 leaseAlreadyReclaiming',
      'market/37 reclamationNotStarted',
      'market/38 reclamationWindowNotElapsed',
      'market/39 reclamationWindowInvalid',
      'market/40 reclamationRequired',
      'market/41 reclamationWindowTooShort',
    ]);
  });
});
