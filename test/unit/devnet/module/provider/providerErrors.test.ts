import { describe, expect, it } from 'vitest';
import { providerErrors } from '../../../../../src/devnet/module/provider/providerErrors.ts';

describe('providerErrors', () => {
  // facts chain §3, provider.
  it('has the node’s codes', () => {
    const codes = Object.entries(providerErrors).map(([name, { codespace, code }]) => `${codespace}/${code} ${name}`);
    expect(codes).toEqual([
      'provider/1 invalidUri',
      'provider/2 notAbsoluteUri',
      'provider/3 notFound',
      'provider/4 exists',
      'provider/5 invalidAddress',
      'provider/8 invalidWebsite',
      'provider/10 internal',
    ]);
  });
});
