import { describe, expect, it } from 'vitest';
import { deploymentKey, groupKey, leaseKey, orderKey } from '../../../../src/devnet/state/idKeys.ts';

const id = { owner: 'o', dseq: 5n, gseq: 2, oseq: 3, provider: 'p' };
const zeros = (digit: string) => digit.padStart(20, '0');

describe('keys of ids', () => {
  it('grow by one part each', () => {
    expect(deploymentKey(id)).toBe(`o/${zeros('5')}`);
    expect(groupKey(id)).toBe(`o/${zeros('5')}/${zeros('2')}`);
    expect(orderKey(id)).toBe(`o/${zeros('5')}/${zeros('2')}/${zeros('3')}`);
    expect(leaseKey(id)).toBe(`o/${zeros('5')}/${zeros('2')}/${zeros('3')}/p`);
  });
});
