import { beforeAll, describe, expect, it } from 'vitest';
import { verifyProviderCertificate } from '../../../../src/gateway/tls/verifyProviderCertificate.ts';
import {
  createStandInCertificate,
  derOf,
  OTHER_PROVIDER,
  PROVIDER,
  type StandInCertificate,
} from '../../../helpers/gatewayStandIn.ts';

const HOUR_MS = 3_600_000;

describe('verifyProviderCertificate', () => {
  let certificate: StandInCertificate;
  beforeAll(async () => {
    certificate = await createStandInCertificate();
  });

  const verify = (over: Partial<Parameters<typeof verifyProviderCertificate>[0]> = {}) => {
    const options = { presented: derOf(certificate), listed: [certificate], provider: PROVIDER, nowMs: Date.now() };
    const result = verifyProviderCertificate({ ...options, ...over });
    return result.ok ? 'ok' : result.error.kind;
  };

  it('takes the very certificate of the chain', async () => {
    expect(verify()).toBe('ok');
    const newer = await createStandInCertificate({ serial: 5n });
    expect(verify({ listed: [newer, certificate] })).toBe('ok');
    expect(verify({ presented: derOf(newer), listed: [newer, certificate] })).toBe('ok');
  });

  it('refuses what it cannot read', () => {
    expect(verify({ presented: undefined })).toBe('unreadable');
    expect(verify({ presented: Buffer.from('x') })).toBe('unreadable');
    expect(verify({ listed: [{ ...certificate, certPem: 'x' }] })).toBe('different');
  });

  it('reads the oddest certificate without a fault', () => {
    const der = Buffer.from(derOf(certificate));
    const serial = Buffer.from(BigInt(certificate.serial).toString(16).padStart(16, '0'), 'hex');
    const at = der.indexOf(serial);
    // The serial number becomes negative.
    der[at] = (der[at] ?? 0) | 0x80;
    expect(['unreadable', 'unlisted']).toContain(verify({ presented: der }));
    for (let index = 0; index < der.length; index += 3) {
      const odd = Buffer.from(derOf(certificate));
      odd[index] = (odd[index] ?? 0) ^ 0x15;
      expect(verify({ presented: odd })).not.toBe('ok');
    }
  });

  it("refuses another account's, even one that the chain lists", async () => {
    const other = await createStandInCertificate({ address: OTHER_PROVIDER });
    expect(verify({ presented: derOf(other), listed: [other] })).toBe('wrong-name');
    const two = await createStandInCertificate({ address: `${PROVIDER}, CN=${OTHER_PROVIDER}` });
    expect(verify({ presented: derOf(two), listed: [two] })).toBe('wrong-name');
  });

  it('refuses one that somebody else signed', async () => {
    const foreign = await createStandInCertificate({ issuer: OTHER_PROVIDER });
    expect(verify({ presented: derOf(foreign), listed: [foreign] })).toBe('foreign-issuer');
  });

  it('refuses one outside its dates', () => {
    expect(verify({ nowMs: Date.now() - 2 * HOUR_MS })).toBe('outside-validity');
    expect(verify({ nowMs: Date.now() + 2 * HOUR_MS })).toBe('outside-validity');
  });

  it('refuses one that is not listed, or listed as revoked', () => {
    expect(verify({ listed: [] })).toBe('unlisted');
    expect(verify({ listed: [{ ...certificate, serial: '1' }] })).toBe('unlisted');
    expect(verify({ listed: [{ ...certificate, state: 'revoked' }] })).toBe('revoked');
  });

  it('refuses a copy with the same name and serial, but another key', async () => {
    const copy = await createStandInCertificate();
    expect(verify({ presented: derOf(copy) })).toBe('different');
  });
});
