import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import type { CertificateView } from '../../../../src/chain/query/listCertificates.ts';
import { verifyClientCertificate } from '../../../../src/runner-provider/gateway/verifyClientCertificate.ts';
import { createStandInCertificate, TENANT } from '../../../helpers/gatewayStandIn.ts';

async function verify(
  options: Parameters<typeof createStandInCertificate>[0] = {},
  listed: Partial<CertificateView> | 'nothing' = {},
) {
  const certificate = await createStandInCertificate({ address: TENANT, issuer: TENANT, ...options });
  const view = { owner: TENANT, serial: certificate.serial, certPem: certificate.certPem, pubkeyPem: '' };
  const asked: object[] = [];
  const verified = await verifyClientCertificate(new X509Certificate(certificate.certPem), {
    listCertificates: async (filter) => {
      asked.push(filter);
      return listed === 'nothing' ? [] : [{ ...view, state: 'valid', ...listed }];
    },
    now: systemClock.now(),
  });
  return { verified, asked, serial: certificate.serial };
}

describe('verifyClientCertificate', () => {
  it('knows the owner of a certificate that the chain lists', async () => {
    const { verified, asked, serial } = await verify();
    expect(verified).toEqual({ ok: true, value: TENANT });
    expect(asked).toEqual([{ owner: TENANT, serial, state: 'valid' }]);
  });

  it.each([
    ['is not listed', {}, 'nothing'],
    ['was revoked', {}, { state: 'revoked' }],
    ['is another than the listed one', {}, { certPem: 'x' }],
    ['is over', { to: new Date(Date.now() - 1_000) }, {}],
    ['is not valid yet', { from: new Date(Date.now() + 60_000) }, {}],
    ['is of no account', { address: 'somebody', issuer: 'somebody' }, {}],
    ['was issued by another', { issuer: 'somebody' }, {}],
  ] as Array<[string, object, Partial<CertificateView> | 'nothing']>)(
    'refuses one that %s',
    async (_, options, listed) => {
      expect((await verify(options, listed)).verified.ok).toBe(false);
    },
  );

  it('refuses one of the same name whose key is another', async () => {
    const impostor = await createStandInCertificate({ address: TENANT, issuer: TENANT });
    expect((await verify({}, { certPem: impostor.certPem })).verified.ok).toBe(false);
  });
});
