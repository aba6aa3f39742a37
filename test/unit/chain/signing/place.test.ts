import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { choosePlace, releasePlace, settlePlace, takePlace } from '../../../../src/chain/signing/place.ts';
import { type Signing, startSigning } from '../../../helpers/startSigning.ts';

let signing: Signing;
beforeEach(async () => {
  signing = await startSigning();
  await signing.parts.sequencer.load();
});
afterEach(() => signing.stop());
const next = () => signing.parts.sequencer.peek().sequence;

describe('the place of an ordered transaction', () => {
  it('is its sequence and a height, taken and given back', () => {
    const { parts } = signing;
    const place = choosePlace(parts, { height: 5n, expiryBlocks: 3 });
    expect(place).toEqual({ accountNumber: 7n, sequence: 0n, timeoutHeight: 8n });
    takePlace(parts.sequencer, place);
    expect(next()).toBe(1n);
    releasePlace(parts.sequencer, place);
    expect(next()).toBe(0n);
    takePlace(parts.sequencer, place);
    settlePlace(parts.sequencer, place, 'included');
    expect(next()).toBe(1n);
  });
});

describe('the place of an unordered transaction', () => {
  it('is a timestamp, and touches no sequence', async () => {
    const parts = { ...signing.parts, unordered: { random: systemRandom } };
    await parts.blocks.refresh();
    const place = choosePlace(parts, { height: 5n, expiryMs: 1_000 });
    expect(place).toMatchObject({ accountNumber: 7n, sequence: 0n, timeoutHeight: 0n });
    expect(place.timeoutTimestampNs).toBeGreaterThan(1_700_000_000_000_000_000n);
    takePlace(parts.sequencer, place);
    expect(next()).toBe(0n);
    releasePlace(parts.sequencer, place);
    settlePlace(parts.sequencer, place, 'expired');
    expect(next()).toBe(0n);
  });
});
