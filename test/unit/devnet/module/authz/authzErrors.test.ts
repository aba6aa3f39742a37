import { expect, it } from 'vitest';
import { authzErrors } from '../../../../../src/devnet/module/authz/authzErrors.ts';

it('authzErrors have the numbers of the SDK', () => {
  // cosmos-sdk v0.53 x/authz/errors.go
  expect(Object.values(authzErrors).map(({ codespace, code }) => `${codespace}/${code}`)).toEqual([
    'authz/2',
    'authz/3',
    'authz/6',
    'authz/7',
  ]);
});
