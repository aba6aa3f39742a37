import { expect, it } from 'vitest';
import { feegrantErrors } from '../../../../../src/devnet/module/feegrant/feegrantErrors.ts';

it('feegrantErrors have the numbers of the SDK', () => {
  // cosmossdk.io/x/feegrant v0.2.0 errors.go
  expect(Object.values(feegrantErrors).map(({ codespace, code }) => `${codespace}/${code}`)).toEqual([
    'feegrant/2',
    'feegrant/3',
    'feegrant/4',
    'feegrant/5',
    'feegrant/6',
    'feegrant/7',
  ]);
});
