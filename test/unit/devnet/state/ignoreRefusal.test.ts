import { describe, expect, it } from 'vitest';
import { ignoreRefusal } from '../../../../src/devnet/state/ignoreRefusal.ts';
import { refuse } from '../../../../src/devnet/state/refusal.ts';
import { sdkErrors } from '../../../../src/devnet/state/sdkErrors.ts';
import { refusalOf } from '../stage.ts';

describe('ignoreRefusal', () => {
  it('lets refusals go and nothing else', () => {
    let done = 0;
    ignoreRefusal(() => {
      done++;
      refuse(sdkErrors.conflict);
    });
    expect(done).toBe(1);
    expect(() =>
      ignoreRefusal(() => {
        throw new TypeError('ours');
      }),
    ).toThrow(TypeError);
    // Both are panics in Go, which nothing but the end of the transaction recovers.
    for (const reason of [sdkErrors.outOfGas, sdkErrors.panic]) {
      expect(refusalOf(() => ignoreRefusal(() => refuse(reason)))).toBe(`${reason.codespace}/${reason.code}`);
    }
  });
});
