import { describe, expect, it } from 'vitest';
import { getSigner } from '../../../../src/devnet/tx/getSigner.ts';
import { createStage, refusalOf, STRANGER, TENANT } from '../stage.ts';

describe('getSigner', () => {
  it('finds who has an account (x/auth/ante/sigverify.go GetSignerAcc)', () => {
    const { state } = createStage();
    expect(getSigner({ state }, TENANT).address).toBe(TENANT);
    expect(refusalOf(() => getSigner({ state }, STRANGER))).toBe('sdk/9');
  });
});
