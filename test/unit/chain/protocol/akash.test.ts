import { describe, expect, it } from 'vitest';
import {
  DecCoin,
  EscrowBalance,
  GroupSpec,
  MsgCreateBid,
  MsgCreateDeployment,
} from '../../../../src/chain/protocol/akash.ts';

describe('the SDK types behind this module', () => {
  it('are of the live versions', () => {
    expect([MsgCreateDeployment.$type, MsgCreateBid.$type, GroupSpec.$type]).toEqual([
      'akash.deployment.v1beta4.MsgCreateDeployment',
      'akash.market.v1beta5.MsgCreateBid',
      'akash.deployment.v1beta4.GroupSpec',
    ]);
  });

  it('scale decimals by 10^18 on the wire, nested and alone', () => {
    const bytes = GroupSpec.encode(
      GroupSpec.fromPartial({ resources: [{ count: 1, price: { denom: 'uact', amount: '1.5' } }] }),
    ).finish();
    expect(Buffer.from(bytes).toString('latin1')).toContain('1500000000000000000');
    expect(GroupSpec.decode(bytes).resources[0]?.price?.amount).toMatch(/^1\.50*$/);
    const negative = EscrowBalance.encode({ denom: 'uact', amount: '-0.25' }).finish();
    expect(EscrowBalance.decode(negative).amount).toMatch(/^-0\.250*$/);
    expect(DecCoin.decode(DecCoin.encode({ denom: 'a', amount: '0.000000000000000001' }).finish()).amount).toBe(
      '0.000000000000000001',
    );
  });
});
