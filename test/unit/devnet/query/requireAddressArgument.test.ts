import { describe, expect, it } from 'vitest';
import { requireAddressArgument } from '../../../../src/devnet/query/requireAddressArgument.ts';
import { failureCode, TENANT } from '../stage.ts';

describe('requireAddressArgument', () => {
  it('refuses what is no address', () => {
    expect(failureCode(() => requireAddressArgument('x', 'owner'))).toBe('sdk/18');
    expect(failureCode(() => requireAddressArgument(TENANT, 'owner'))).toBe('ok');
  });
});
