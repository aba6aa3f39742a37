import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { createToken } from '../../../../src/gateway/jwt/createToken.ts';
import { authenticate } from '../../../../src/runner-provider/gateway/authenticate.ts';
import { createStandInCertificate, TENANT } from '../../../helpers/gatewayStandIn.ts';
import { createTokenWallet } from '../../../helpers/tokenWallet.ts';

const wallet = createTokenWallet(TENANT);
const stranger = createTokenWallet(TENANT);
const leases = { access: 'full' } as const;

async function present(authorization?: string, withCertificate = false, isListed = true) {
  const listed = await createStandInCertificate({ address: TENANT, issuer: TENANT });
  const options = {
    findPublicKey: async () => wallet.publicKey,
    listCertificates: async ({ owner }: { owner: string }) =>
      isListed ? [{ ...listed, owner, pubkeyPem: '', state: 'valid' as const }] : [],
    clock: systemClock,
  };
  const certificate = withCertificate ? new X509Certificate(listed.certPem) : undefined;
  return authenticate(options, { authorization, certificate });
}

const tokenOf = async (signer = wallet) =>
  `Bearer ${await createToken({ wallet: signer, clock: systemClock, leases })}`;

describe('authenticate', () => {
  it('knows the bearer of a token and what it may', async () => {
    expect(await present(await tokenOf())).toEqual({ ok: true, value: { owner: TENANT, leases } });
    expect((await present((await tokenOf()).replace('Bearer', 'bearer'))).ok).toBe(true);
  });

  it('lets the owner of a listed certificate do everything', async () => {
    expect(await present(undefined, true)).toEqual({ ok: true, value: { owner: TENANT, leases } });
  });

  it.each([
    ['nothing', 401, async () => present()],
    ['a certificate that is not listed', 401, async () => present(undefined, true, false)],
    ['a token that another has signed', 401, async () => present(await tokenOf(stranger))],
    ['a token and a certificate', 400, async () => present(await tokenOf(), true)],
    ['another scheme', 400, async () => present('Basic abc')],
    ['too many words', 400, async () => present('Bearer a b')],
  ])('refuses %s with %i', async (_, status, answer) => {
    expect(await answer()).toMatchObject({ ok: false, error: { status } });
  });
});
