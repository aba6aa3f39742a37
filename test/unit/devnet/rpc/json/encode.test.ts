import { describe, expect, it } from 'vitest';
import { base64, hex, rfc3339, rfc3339Of } from '../../../../../src/devnet/rpc/json/encode.ts';

describe('encodings', () => {
  it('are CometBFT’s', () => {
    expect([hex(new Uint8Array([171, 1])), base64(new Uint8Array([171, 1]))]).toEqual(['AB01', 'qwE=']);
    expect(rfc3339(1_700_000_000_000)).toBe('2023-11-14T22:13:20Z');
    expect(rfc3339(1_700_000_000_120)).toBe('2023-11-14T22:13:20.12Z');
    expect(rfc3339Of({ seconds: 1_700_000_000n, nanos: 120_000_000 })).toBe('2023-11-14T22:13:20.12Z');
  });
});
