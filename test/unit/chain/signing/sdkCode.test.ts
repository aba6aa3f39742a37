import { expect, it } from 'vitest';
import { isOutOfGas, isUnspecific, isWrongSequence } from '../../../../src/chain/signing/sdkCode.ts';

it("tells the SDK's codes from those of modules with the same number", () => {
  expect([isOutOfGas({ codespace: 'sdk', code: 11 }), isOutOfGas({ codespace: 'market', code: 11 })]).toEqual([
    true,
    false,
  ]);
  expect([isWrongSequence({ codespace: 'sdk', code: 32 }), isWrongSequence({ codespace: 'market', code: 32 })]).toEqual(
    [true, false],
  );
  expect([isOutOfGas({ codespace: 'sdk', code: 32 }), isWrongSequence({ codespace: 'sdk', code: 11 })]).toEqual([
    false,
    false,
  ]);
});

it('knows the codes that hide another', () => {
  const codes = [6, 18, 5, 32].map((code) => isUnspecific({ codespace: 'sdk', code }));
  expect(codes).toEqual([true, true, false, false]);
  expect(isUnspecific({ codespace: 'market', code: 6 })).toBe(false);
});
