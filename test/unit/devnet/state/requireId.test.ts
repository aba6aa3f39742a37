import { describe, expect, it } from 'vitest';
import {
  requireDeploymentId,
  requireGroupId,
  requireLeaseId,
  requireOrderId,
} from '../../../../src/devnet/state/requireId.ts';
import { lease } from '../market.ts';
import { refusalOf, TENANT } from '../stage.ts';

describe('ids', () => {
  // facts chain §3: sdk 7 for addresses, ErrInvalidSequence for zeros, ErrConflict for self-bid and bseq.
  it.each([
    ['a good one', lease(), 0, 'ok'],
    ['no owner', lease({ owner: '' }), 0, 'sdk/7'],
    ['dseq 0', lease({ dseq: 0n }), 0, 'sdk/3'],
    ['gseq 0', lease({ gseq: 0 }), 0, 'sdk/3'],
    ['oseq 0', lease({ oseq: 0 }), 0, 'sdk/3'],
    ['no provider', lease({ provider: 'x' }), 0, 'sdk/7'],
    ['a bid on an own order', lease({ provider: TENANT }), 0, 'sdk/36'],
    ['bseq 1', lease(), 1, 'sdk/36'],
  ])('%s', (_, id, bseq, code) => {
    expect(refusalOf(() => requireLeaseId(id, bseq))).toBe(code);
  });

  it('are looked at as deep as they go', () => {
    expect(refusalOf(() => requireDeploymentId(lease({ gseq: 0 })))).toBe('ok');
    expect(refusalOf(() => requireDeploymentId(lease({ dseq: 0n })))).toBe('sdk/3');
    expect(refusalOf(() => requireGroupId(lease({ gseq: 0 })))).toBe('sdk/3');
    expect(refusalOf(() => requireGroupId(lease({ oseq: 0 })))).toBe('ok');
    expect(refusalOf(() => requireOrderId(lease({ oseq: 0 })))).toBe('sdk/3');
  });
});
