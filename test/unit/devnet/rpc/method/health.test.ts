import { describe, expect, it } from 'vitest';
import { health } from '../../../../../src/devnet/rpc/method/health.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('health', () => {
  it('answers', async () => {
    expect(await call(createTestNode().node, health)).toEqual({});
  });
});
