import { describe, expect, it } from 'vitest';
import { MsgDeleteProvider } from '../../../../../src/chain/protocol/akash.ts';
import { deleteProvider } from '../../../../../src/devnet/module/provider/deleteProvider.ts';
import { register } from '../../market.ts';
import { createStage, PROVIDER } from '../../stage.ts';

describe('deleteProvider', () => {
  it('is refused always', () => {
    const stage = createStage();
    expect(stage.act(deleteProvider, MsgDeleteProvider, { owner: 'nobody' }).code).toBe('sdk/7');
    expect(stage.act(deleteProvider, MsgDeleteProvider, { owner: PROVIDER }).code).toBe('provider/3');
    register(stage);
    expect(stage.act(deleteProvider, MsgDeleteProvider, { owner: PROVIDER }).code).toBe('provider/10');
  });
});
