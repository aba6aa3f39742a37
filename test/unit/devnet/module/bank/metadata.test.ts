import { describe, expect, it } from 'vitest';
import { METADATA } from '../../../../../src/devnet/module/bank/metadata.ts';

describe('METADATA', () => {
  // What `akash genesis init` of node v2.1 writes; act shows itself in its smallest unit.
  it('is that of the network', () => {
    expect(METADATA.map(({ display, denomUnits }) => [display, ...denomUnits.map(({ denom }) => denom)])).toEqual([
      ['uact', 'uact', 'mact', 'act'],
      ['akt', 'uakt', 'akt'],
    ]);
  });
});
