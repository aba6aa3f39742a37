import { describe, expect, it } from 'vitest';
import { certErrors } from '../../../../../src/devnet/module/cert/certErrors.ts';

describe('certErrors', () => {
  // facts chain §3, cert.
  it('has the node’s codes', () => {
    const codes = Object.entries(certErrors).map(([name, { codespace, code }]) => `${codespace}/${code} ${name}`);
    expect(codes).toEqual([
      'cert/1 notFound',
      'cert/3 exists',
      'cert/4 alreadyRevoked',
      'cert/5 invalidSerial',
      'cert/6 invalidCertificate',
      'cert/7 invalidPubkey',
    ]);
  });
});
