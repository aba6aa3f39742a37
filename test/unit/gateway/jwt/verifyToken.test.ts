import { describe, expect, it } from 'vitest';
import { createToken } from '../../../../src/gateway/jwt/createToken.ts';
import { rentalClaims } from '../../../../src/gateway/jwt/rentalClaims.ts';
import { verifyToken } from '../../../../src/gateway/jwt/verifyToken.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { createTokenWallet } from '../../../helpers/tokenWallet.ts';

const wallet = createTokenWallet(`akash1${'t'.repeat(38)}`);
const clock = createManualClock(1_700_000_000_000);
const leases = rentalClaims(`akash1${'p'.repeat(38)}`, 7n, ['runner']);
const findPublicKey = async (address: string) => (address === wallet.address ? wallet.publicKey : undefined);
const verify = (token: string, skewMs = 0) => verifyToken(token, { findPublicKey, now: clock.now() + skewMs });
const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
const now = clock.now() / 1000;
const claims = { iss: wallet.address, iat: now, nbf: now, exp: now + 60, version: 'v1', leases };

/** A token signed by the wallet, whatever it says. */
async function forge(header: unknown, payload: unknown): Promise<string> {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${Buffer.from(await wallet.sign(Buffer.from(input))).toString('base64url')}`;
}

async function kindOf(token: string, skewMs = 0): Promise<string> {
  const result = await verify(token, skewMs);
  return result.ok ? 'ok' : result.error.kind;
}

describe('verifyToken', () => {
  it('gives back the claims of a good token', async () => {
    const result = await verify(await createToken({ wallet, clock, leases }));
    expect(result).toMatchObject({ ok: true, value: { iss: wallet.address, leases } });
  });

  it.each([
    [-119_000, 'ok'],
    [-121_000, 'not-yet-valid'],
    [659_000, 'ok'],
    [660_000, 'expired'],
  ])('allows a minute of skew: %d ms from its making it is %s', async (skewMs, kind) => {
    expect(await kindOf(await createToken({ wallet, clock, leases }), skewMs)).toBe(kind);
  });

  it('refuses a token that says it was made later', async () => {
    expect(await kindOf(await forge({ alg: 'ES256K' }, { ...claims, iat: now + 61 }))).toBe('not-yet-valid');
  });

  it('refuses any change of the text', async () => {
    const [header, payload, signature = ''] = (await createToken({ wallet, clock, leases })).split('.');
    const other = encode({ ...claims, leases: { access: 'full' } });
    expect(await kindOf(`${header}.${other}.${signature}`)).toBe('signature');
    expect(await kindOf(`${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`)).toBe('signature');
    expect(await kindOf(`${header}.${payload}.${signature}=`)).toBe('malformed');
    expect(await kindOf(`${header}.${payload}.${signature} `)).toBe('malformed');
  });

  it.each(['', 'a', 'a.b', '..', 'a.b.c.d', '%.%.%', `${'a'.repeat(20_000)}.b.c`])(
    'refuses %s as malformed',
    async (token) => {
      expect(await kindOf(token)).toBe('malformed');
    },
  );

  it('refuses other algorithms, none among them, and headers that say more', async () => {
    expect(await kindOf(await forge({ alg: 'none', typ: 'JWT' }, claims))).toBe('algorithm');
    expect(await kindOf(await forge({ alg: 'HS256', typ: 'JWT' }, claims))).toBe('algorithm');
    expect(await kindOf(await forge({ alg: 'ES256K', typ: 'JWT' }, claims))).toBe('ok');
    expect(await kindOf(await forge({ alg: 'ES256K', crit: ['x'] }, claims))).toBe('malformed');
  });

  it('refuses claims that say more, or less, with a 400', async () => {
    const result = await verify(await forge({ alg: 'ES256K' }, { ...claims, aud: 'x' }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'claims', status: 400 } });
    expect(await kindOf(await forge({ alg: 'ES256K' }, { ...claims, exp: undefined }))).toBe('claims');
    expect(await kindOf(await forge({ alg: 'ES256K' }, null))).toBe('claims');
  });

  it('refuses an issuer that the chain has no key of', async () => {
    const iss = `akash1${'u'.repeat(38)}`;
    const result = await verify(await forge({ alg: 'ES256K' }, { ...claims, iss }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'unknown-issuer', status: 401 } });
  });

  it('takes a token that a browser wallet signed', async () => {
    const input = `${encode({ alg: 'ES256KADR36', typ: 'JWT' })}.${encode(claims)}`;
    const value = { data: Buffer.from(input).toString('base64'), signer: wallet.address };
    const document = { account_number: '0', chain_id: '', fee: { amount: [], gas: '0' }, memo: '' };
    const text = JSON.stringify({ ...document, msgs: [{ type: 'sign/MsgSignData', value }], sequence: '0' });
    const signature = Buffer.from(await wallet.sign(Buffer.from(text))).toString('base64url');
    expect(await kindOf(`${input}.${signature}`)).toBe('ok');
  });
});
