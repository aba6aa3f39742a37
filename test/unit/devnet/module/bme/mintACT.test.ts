import { describe, expect, it } from 'vitest';
import { MsgMintACT } from '../../../../../src/chain/protocol/akash.ts';
import { MsgMintACTResponse } from '../../../../../src/chain/protocol/bme.ts';
import { mintACT } from '../../../../../src/devnet/module/bme/mintACT.ts';
import { pendings } from '../../../../../src/devnet/module/bme/records.ts';
import { openMint } from '../../exchange.ts';
import { coins } from '../../market.ts';
import { TENANT } from '../../stage.ts';

const message = (denom = 'uakt') => ({ owner: TENANT, to: TENANT, coinsToBurn: coins('5', denom) });

describe('mintACT', () => {
  it('queues a wish for ACT and answers with its name', () => {
    const stage = openMint();
    const routed = mintACT.decode(MsgMintACT.encode(MsgMintACT.fromPartial(message())).finish());
    const { id, status } = MsgMintACTResponse.decode(routed.handle(stage.context())!);
    expect(status).toBe(0);
    expect(id).toEqual({ denom: 'uakt', toDenom: 'uact', source: TENANT, height: 12n, sequence: 1n });
    expect(pendings.list(stage.state)).toHaveLength(1);
  });

  // node x/bme/handler/server.go: ACT into ACT is no route.
  it('refuses ACT, and what cannot be a wish', () => {
    expect(openMint().act(mintACT, MsgMintACT, message('uact')).code).toBe('bme/9');
    expect(openMint().act(mintACT, MsgMintACT, { owner: 'x' }).code).toBe('sdk/7');
  });
});
