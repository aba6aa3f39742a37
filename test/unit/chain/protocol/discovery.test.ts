import { describe, expect, it } from 'vitest';
import { GetInfoRequest, GetInfoResponse } from '../../../../src/chain/protocol/discovery.ts';

describe('the messages of discovery', () => {
  it('come back as they went', () => {
    const modules = [{ module: 'oracle', version: 'v2' }];
    const message = GetInfoResponse.fromPartial({
      info: {
        clientInfo: { apiVersion: 'v1beta3' },
        supportedVersions: [{ apiVersion: 'v1beta4', modules, features: ['x'] }],
        chainId: 'c',
        nodeVersion: 'n',
        minClientVersion: 'm',
      },
    });
    expect(GetInfoResponse.decode(GetInfoResponse.encode(message).finish())).toEqual(message);
    expect(GetInfoRequest.encode(GetInfoRequest.fromPartial({})).finish()).toHaveLength(0);
  });
});
