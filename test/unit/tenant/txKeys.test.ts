import { describe, expect, it } from 'vitest';
import { closeKey, leaseKey, orderKey } from '../../../src/tenant/txKeys.ts';

describe('txKeys', () => {
  it('name each intent of a rental for itself', () => {
    const id = { owner: 'akash1tenant', dseq: 7n };
    const lease = { ...id, gseq: 1, oseq: 1, provider: 'akash1cheap' };
    const keys = [
      orderKey(id),
      closeKey(id),
      leaseKey(lease),
      leaseKey({ ...lease, provider: 'akash1dear' }),
      orderKey({ ...id, dseq: 8n }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key.includes('akash1tenant/'))).toBe(true);
  });
});
