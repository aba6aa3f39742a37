import { describe, expect, it } from 'vitest';
import { MsgBurnMint } from '../../../../../src/chain/protocol/akash.ts';
import { MsgBurnMintResponse } from '../../../../../src/chain/protocol/bme.ts';
import { burnMint } from '../../../../../src/devnet/module/bme/burnMint.ts';
import { openMint } from '../../exchange.ts';
import { coins } from '../../market.ts';
import { TENANT } from '../../stage.ts';

const message = (denom: string, denomToMint: string) => ({
  owner: TENANT,
  to: TENANT,
  coinsToBurn: coins('5', denom),
  denomToMint,
});

describe('burnMint', () => {
  it('goes either way', () => {
    const routed = burnMint.decode(MsgBurnMint.encode(MsgBurnMint.fromPartial(message('uact', 'uakt'))).finish());
    expect(MsgBurnMintResponse.decode(routed.handle(openMint().context())!).id?.toDenom).toBe('uakt');
    expect(openMint().act(burnMint, MsgBurnMint, message('uakt', 'uact')).code).toBe('ok');
  });

  it('refuses what is no denom, no route or no wish', () => {
    expect(openMint().act(burnMint, MsgBurnMint, message('uakt', '1')).code).toBe('bme/9');
    expect(openMint().act(burnMint, MsgBurnMint, message('uakt', 'ufoo')).code).toBe('bme/9');
    expect(openMint().act(burnMint, MsgBurnMint, { owner: 'x' }).code).toBe('sdk/7');
  });
});
