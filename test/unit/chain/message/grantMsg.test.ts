import { MsgGrant } from 'cosmjs-types/cosmos/authz/v1beta1/tx';
import { expect, it } from 'vitest';
import { grantMsg } from '../../../../src/chain/message/grantMsg.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { owner, provider } from '../../../helpers/chainFixtures.ts';

const authorization = { typeUrl: '/some.Authorization', value: new Uint8Array([1]) };
const pair = { granter: owner, grantee: provider };

it('is what the chain reads as MsgGrant, with an end and without', () => {
  const msg = grantMsg({ ...pair, expiresAtMs: 1_700_000_000_250 }, authorization);
  expect(msg.typeUrl).toBe('/cosmos.authz.v1beta1.MsgGrant');
  const read = (one: typeof msg) => MsgGrant.decode(createRegistry().encode(one));
  const expiration = { seconds: 1_700_000_000n, nanos: 250_000_000 };
  expect(read(msg)).toEqual({ ...pair, grant: { authorization, expiration } });
  expect(read(grantMsg(pair, authorization)).grant.expiration).toBeUndefined();
});
