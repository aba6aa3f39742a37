import { createPrivateKey, createPublicKey, sign, verify, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { systemRandom } from '../../../../src/base/random.ts';
import { createCertificate } from '../../../../src/chain/certificate/createCertificate.ts';
import { owner } from '../../../helpers/chainFixtures.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const options = { address: owner, clock: systemClock, random: systemRandom };
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

describe('createCertificate', () => {
  it("is self-signed in the network's form", async () => {
    const { certPem, serial } = await createCertificate(options);
    const certificate = new X509Certificate(certPem);
    expect(certificate.subject).toBe(`CN=${owner}\n2.23.133.2.6=v0.0.1`);
    expect(certificate.issuer).toBe(certificate.subject);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.ca).toBe(false);
    expect(certificate.keyUsage).toEqual([CLIENT_AUTH]);
    expect(certificate.subjectAltName).toBeUndefined();
    expect(BigInt(`0x${certificate.serialNumber}`).toString()).toBe(serial);
    // KeyUsage: keyEncipherment and dataEncipherment, critical.
    expect(certificate.raw.toString('hex')).toContain('0603551d0f0101ff040403020430');
  });

  it('is good for a server when it names hosts', async () => {
    const { certPem } = await createCertificate({ ...options, hosts: ['provider.localhost', '127.0.0.1'] });
    const certificate = new X509Certificate(certPem);
    expect(certificate.keyUsage).toEqual([CLIENT_AUTH, SERVER_AUTH]);
    expect(certificate.checkHost('provider.localhost')).toBe('provider.localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  });

  it('comes with its key, and with its public key under the type the chain wants', async () => {
    const { certPem, keyPem, pubkeyPem } = await createCertificate(options);
    const message = Buffer.from('message');
    const signature = sign('sha256', message, createPrivateKey(keyPem));
    expect(verify('sha256', message, new X509Certificate(certPem).publicKey, signature)).toBe(true);
    expect(pubkeyPem).toMatch(/^-----BEGIN EC PUBLIC KEY-----\n[\s\S]+\n-----END EC PUBLIC KEY-----\n$/);
    const key = createPublicKey(pubkeyPem.replaceAll('EC PUBLIC', 'PUBLIC'));
    expect(verify('sha256', message, key, signature)).toBe(true);
  });

  it('holds for a year by default, from a minute ago', async () => {
    const clock = createManualClock(1_750_000_000_000);
    const year = new X509Certificate((await createCertificate({ ...options, clock })).certPem);
    expect(Date.parse(year.validFrom)).toBe(clock.now() - 60_000);
    expect(Date.parse(year.validTo)).toBe(clock.now() + 365 * 86_400_000);
    const hour = new X509Certificate((await createCertificate({ ...options, clock, validityMs: 3_600_000 })).certPem);
    expect(Date.parse(hour.validTo)).toBe(clock.now() + 3_600_000);
  });

  it('gets a serial of its own, even within a millisecond', async () => {
    const clock = createManualClock();
    const serials = await Promise.all([1, 2, 3].map(() => createCertificate({ ...options, clock })));
    expect(new Set(serials.map(({ serial }) => serial)).size).toBe(3);
  });
});
