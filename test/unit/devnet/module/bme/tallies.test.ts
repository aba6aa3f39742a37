import { describe, expect, it } from 'vitest';
import { changeTally, readTally } from '../../../../../src/devnet/module/bme/tallies.ts';
import { createStage } from '../../stage.ts';

describe('tallies', () => {
  it('count each thing of each denom', () => {
    const context = createStage().context();
    changeTally(context, 'minted', 'uact', 5n);
    changeTally(context, 'minted', 'uact', -2n);
    expect(readTally(context, 'minted', 'uact')).toBe(3n);
    expect(readTally(context, 'minted', 'uakt')).toBe(0n);
    expect(readTally(context, 'burned', 'uact')).toBe(0n);
  });
});
