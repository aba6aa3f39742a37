import { describe, expect, it } from 'vitest';
import { DepositAuthorization, MsgCreateBid } from '../../../../../src/chain/protocol/akash.ts';
import { renderMessage } from '../../../../../src/devnet/rest/json/renderMessage.ts';
import { akashTypes } from '../../../../../src/devnet/rest/types/akashTypes.ts';
import { gatewayTypes } from '../../../../../src/devnet/rest/types/gatewayTypes.ts';
import { decodeMessage } from '../../../../../src/devnet/rest/wire/decodeMessage.ts';

const render = (name: string, bytes: Uint8Array) =>
  renderMessage(gatewayTypes, decodeMessage(gatewayTypes.get(name)!, bytes));

describe('akashTypes', () => {
  it('reads what the SDK writes: a bid', () => {
    const bytes = MsgCreateBid.encode(
      MsgCreateBid.fromPartial({
        id: { owner: 'tenant', dseq: 5, gseq: 1, oseq: 2, provider: 'provider', bseq: 0 } as never,
        price: { denom: 'uact', amount: '1.5' },
        deposit: { amount: { denom: 'uact', amount: '500000' }, sources: [2, 1] },
        resourcesOffer: [{ resources: { id: 1, gpu: { units: { val: new Uint8Array([49]) } } }, count: 3 }],
      } as never),
    ).finish();
    // Fields and their order: chain-sdk proto/node akash/market/v1beta5/{bidmsg,resourcesoffer}.proto.
    expect(render('akash.market.v1beta5.MsgCreateBid', bytes)).toBe(
      '{"id":{"owner":"tenant","dseq":"5","gseq":1,"oseq":2,"provider":"provider","bseq":0},' +
        '"price":{"denom":"uact","amount":"1.500000000000000000"},' +
        '"deposit":{"amount":{"denom":"uact","amount":"500000"},"sources":["grant","balance"]},' +
        '"resources_offer":[{"resources":{"id":1,"cpu":null,"memory":null,"storage":[],"gpu":{"units":{"val":"1"},"attributes":[]},"endpoints":[]},"count":3,"prices":null}],' +
        '"reclamation_window":null}',
    );
  });

  it('reads the limits of a deposit grant', () => {
    const grant = { scopes: [1], spendLimits: [{ denom: 'uact', amount: '9' }] };
    const bytes = DepositAuthorization.encode(DepositAuthorization.fromPartial(grant as never)).finish();
    expect(JSON.parse(render('akash.escrow.v1.DepositAuthorization', bytes))).toMatchObject({
      scopes: ['deployment'],
      spend_limits: [{ denom: 'uact', amount: '9' }],
    });
  });

  it('describes no inactive version', () => {
    expect(akashTypes).not.toMatch(/package akash\.(deployment\.v1beta5|market\.v2beta1|oracle\.v1|take)\b/);
  });
});
