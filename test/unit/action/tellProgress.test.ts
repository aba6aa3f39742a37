import { describe, expect, it } from 'vitest';
import { inGroup, tellProgress } from '../../../src/action/tellProgress.ts';
import { parseDecimal } from '../../../src/base/decimal.ts';
import { createRecordedActions } from './support.ts';

describe('tellProgress', () => {
  it('prints one line with what is known', () => {
    const actions = createRecordedActions();
    const tell = tellProgress(actions);
    const price = { denom: 'uact', amount: parseDecimal('0.5') };
    tell({ phase: 'lease', message: 'Leasing', dseq: 7n, provider: 'akash1x', price, height: 12n });
    tell({ phase: 'close', message: 'Closing' });
    expect(actions.lines).toEqual([
      'Leasing · deployment 7 · provider akash1x · 0.5uact per block · block 12',
      'Closing',
    ]);
  });
});

describe('inGroup', () => {
  it('closes the section however the work ends', async () => {
    const actions = createRecordedActions();
    expect(await inGroup(actions, 'a', async () => 5)).toBe(5);
    const failure = new Error('no');
    await expect(inGroup(actions, 'b', () => Promise.reject(failure))).rejects.toBe(failure);
    expect(actions.lines).toEqual(['> a', '<', '> b', '<']);
  });
});
