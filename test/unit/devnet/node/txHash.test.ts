import { describe, expect, it } from 'vitest';
import { txHash } from '../../../../src/devnet/node/txHash.ts';

describe('txHash', () => {
  it('is SHA-256 in upper case', () => {
    expect(txHash(new Uint8Array())).toBe('E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855');
  });
});
