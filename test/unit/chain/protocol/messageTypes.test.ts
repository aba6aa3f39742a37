import { describe, expect, it } from 'vitest';
import { MsgCreateBid } from '../../../../src/chain/protocol/akash.ts';
import { messageTypes, typeUrlOf } from '../../../../src/chain/protocol/messageTypes.ts';

describe('messageTypes', () => {
  it('holds each message of the Akash modules once', () => {
    const urls = messageTypes.map(([url]) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toEqual(
      expect.arrayContaining([
        '/akash.deployment.v1beta4.MsgCreateDeployment',
        '/akash.market.v1beta5.MsgLeaseStartReclaim',
        '/akash.escrow.v1.MsgAccountDeposit',
        '/akash.provider.v1beta4.MsgCreateProvider',
        '/akash.cert.v1.MsgCreateCertificate',
        '/akash.audit.v1.MsgSignProviderAttributes',
        '/akash.bme.v1.MsgMintACT',
        '/akash.oracle.v2.MsgAddPriceEntry',
      ]),
    );
  });

  it('can encode and decode every one of them', () => {
    for (const [url, codec] of messageTypes) {
      if (!('fromPartial' in codec)) throw new TypeError(url);
      const empty = codec.fromPartial({});
      expect(codec.decode(codec.encode(empty).finish()), url).toEqual(empty);
    }
  });
});

describe('typeUrlOf', () => {
  it('is the full name behind a slash', () => {
    expect(typeUrlOf(MsgCreateBid)).toBe('/akash.market.v1beta5.MsgCreateBid');
  });
});
