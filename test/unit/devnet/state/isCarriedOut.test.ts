import { describe, expect, it } from 'vitest';
import { isCarriedOut } from '../../../../src/devnet/state/isCarriedOut.ts';
import { messageRoutes } from '../../../../src/devnet/tx/messageRoutes.ts';
import { createStage } from '../stage.ts';

describe('isCarriedOut', () => {
  it('knows every message of the devnet', () => {
    const context = createStage().context();
    expect([...messageRoutes.keys()].filter((type) => !isCarriedOut(context, type))).toEqual([]);
  });

  it('knows no other, and hides no defect', () => {
    expect(isCarriedOut(createStage().context(), '/cosmos.staking.v1beta1.MsgDelegate')).toBe(false);
    const decodeMessage = () => {
      throw new TypeError('ours');
    };
    expect(() => isCarriedOut({ decodeMessage }, '/x')).toThrow(TypeError);
  });
});
