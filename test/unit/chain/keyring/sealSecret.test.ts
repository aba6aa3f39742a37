import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../src/base/random.ts';
import { DEFAULT_COST, openSealed, sealedShape, sealSecret } from '../../../../src/chain/keyring/sealSecret.ts';

const cost = { n: 2, r: 8, p: 1 };
const seal = (passphrase = 'passphrase', bound = 'name') =>
  sealSecret('the secret', { passphrase, bound, random: systemRandom, cost });

describe('sealSecret', () => {
  it('opens with the passphrase and in its place alone', async () => {
    const sealed = await seal();
    expect(JSON.stringify(sealed)).not.toContain('secret');
    expect(await openSealed(sealed, { passphrase: 'passphrase', bound: 'name' })).toBe('the secret');
    const wrong = { kind: 'KEYRING_PASSPHRASE_WRONG' };
    await expect(openSealed(sealed, { passphrase: 'Passphrase', bound: 'name' })).rejects.toMatchObject(wrong);
    await expect(openSealed(sealed, { passphrase: 'passphrase', bound: 'other' })).rejects.toMatchObject(wrong);
    const tag = `A${sealed.tag.slice(1)}` === sealed.tag ? `B${sealed.tag.slice(1)}` : `A${sealed.tag.slice(1)}`;
    await expect(openSealed({ ...sealed, tag }, { passphrase: 'passphrase', bound: 'name' })).rejects.toMatchObject(
      wrong,
    );
  });

  it('takes a composed and a decomposed letter for the same', async () => {
    expect(await openSealed(await seal('p\u00e4ssphrase'), { passphrase: 'pa\u0308ssphrase', bound: 'name' })).toBe(
      'the secret',
    );
  });

  it('never uses a salt or a nonce twice, and refuses records that cost too much to open', async () => {
    const [first, second] = [await seal(), await seal()];
    expect(first.salt).not.toBe(second.salt);
    expect(first.nonce).not.toBe(second.nonce);
    expect(sealedShape.safeParse(first).success).toBe(true);
    expect(sealedShape.safeParse({ ...first, n: 2 ** 24 }).success).toBe(false);
    expect(sealedShape.safeParse({ ...first, n: 3 }).success).toBe(false);
    expect(DEFAULT_COST).toEqual({ n: 131_072, r: 8, p: 1 });
  });
});
