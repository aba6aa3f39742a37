import { describe, expect, it } from 'vitest';
import { akash } from '../../../../../src/devnet/rpc/method/akash.ts';
import { call, createTestNode } from '../../testNode.ts';

describe('akash', () => {
  it('tells which interfaces there are', async () => {
    // As a real node (v2.1.0-rc12).
    const answer = await call(createTestNode().node, akash);
    expect(answer).toMatchObject({
      client_info: { api_version: 'v1beta3' },
      chain_id: 'devnet-unit',
      min_client_version: '',
    });
    expect(answer.supported_versions.map((one: { api_version: string }) => one.api_version)).toEqual([
      'v1beta4',
      'v1beta3',
    ]);
    expect(answer.supported_versions[0].modules).toContainEqual({ module: 'market', version: 'v1beta5' });
  });
});
