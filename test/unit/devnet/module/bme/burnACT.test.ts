import { describe, expect, it } from 'vitest';
import { MsgBurnACT } from '../../../../../src/chain/protocol/akash.ts';
import { MsgBurnACTResponse } from '../../../../../src/chain/protocol/bme.ts';
import { burnACT } from '../../../../../src/devnet/module/bme/burnACT.ts';
import { openMint } from '../../exchange.ts';
import { coins } from '../../market.ts';
import { TENANT } from '../../stage.ts';

const message = (denom = 'uact') => ({ owner: TENANT, to: TENANT, coinsToBurn: coins('5', denom) });

describe('burnACT', () => {
  it('queues a wish for AKT and answers with its name', () => {
    const routed = burnACT.decode(MsgBurnACT.encode(MsgBurnACT.fromPartial(message())).finish());
    const { id } = MsgBurnACTResponse.decode(routed.handle(openMint().context())!);
    expect(id).toEqual({ denom: 'uact', toDenom: 'uakt', source: TENANT, height: 12n, sequence: 1n });
  });

  it('refuses AKT, and what cannot be a wish', () => {
    expect(openMint().act(burnACT, MsgBurnACT, message('uakt')).code).toBe('bme/9');
    expect(openMint().act(burnACT, MsgBurnACT, { owner: 'x' }).code).toBe('sdk/7');
  });
});
