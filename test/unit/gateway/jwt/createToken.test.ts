import { describe, expect, it } from 'vitest';
import { createToken } from '../../../../src/gateway/jwt/createToken.ts';
import { verifyToken } from '../../../../src/gateway/jwt/verifyToken.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { createTokenWallet } from '../../../helpers/tokenWallet.ts';

const wallet = createTokenWallet(`akash1${'t'.repeat(38)}`);
const clock = createManualClock(1_700_000_000_500);
const leases = { access: 'full' } as const;
const partsOf = (token: string) => token.split('.').map((part) => Buffer.from(part, 'base64url'));

describe('createToken', () => {
  it('names its signer, begins a minute early, and ends after ten', async () => {
    const [header, payload, signature] = partsOf(await createToken({ wallet, clock, leases }));
    expect(JSON.parse(String(header))).toEqual({ alg: 'ES256K', typ: 'JWT' });
    const times = { iat: 1_699_999_940, nbf: 1_699_999_940, exp: 1_700_000_600 };
    expect(JSON.parse(String(payload))).toEqual({ iss: wallet.address, ...times, version: 'v1', leases });
    expect(signature).toHaveLength(64);
  });

  it('lives no longer than 15 minutes, and shorter when asked', async () => {
    const expiryOf = async (lifetimeMs: number) =>
      JSON.parse(String(partsOf(await createToken({ wallet, clock, leases, lifetimeMs }))[1])).exp;
    expect(await expiryOf(3_600_000)).toBe(1_700_000_900);
    expect(await expiryOf(120_000)).toBe(1_700_000_120);
  });

  it('verifies', async () => {
    const findPublicKey = async () => wallet.publicKey;
    const token = await createToken({ wallet, clock, leases });
    expect((await verifyToken(token, { findPublicKey, now: clock.now() })).ok).toBe(true);
  });
});
