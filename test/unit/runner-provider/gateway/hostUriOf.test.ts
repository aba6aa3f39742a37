import { expect, it } from 'vitest';
import { hostUriOf } from '../../../../src/runner-provider/gateway/hostUriOf.ts';

it('is an https address, of names and of either kind of number', () => {
  expect([hostUriOf('p.example', 8443), hostUriOf('127.0.0.1', 1), hostUriOf('::1', 2)]).toEqual([
    'https://p.example:8443',
    'https://127.0.0.1:1',
    'https://[::1]:2',
  ]);
});
