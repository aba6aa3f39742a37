import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import * as z from 'zod';
import type { Random } from '../../base/random.ts';
import { RunnerError } from '../../base/runnerError.ts';

/** What scrypt may cost. `n` is a power of two; memory is 128·n·r bytes. */
export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB and about half a second: OWASP's first choice for scrypt (Password Storage Cheat Sheet). */
export const DEFAULT_COST: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
/** A record that asks for more than this is an attack on our memory, not a keyring. */
const MOST_MEMORY = 512 * 1024 * 1024;

const isPowerOfTwo = (value: number) => value > 1 && Number.isInteger(Math.log2(value));

/** A secret as it lies on the disk: scrypt for the passphrase, AES-256-GCM for the secret. */
export const sealedShape = z
  .strictObject({
    kdf: z.literal('scrypt'),
    n: z.int().refine(isPowerOfTwo),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
    salt: z.base64(),
    cipher: z.literal('aes-256-gcm'),
    nonce: z.base64(),
    tag: z.base64(),
    data: z.base64(),
  })
  .refine(({ n, r }) => 128 * n * r <= MOST_MEMORY);
export type Sealed = z.infer<typeof sealedShape>;

/** Encrypts a secret. `bound` is not secret, but the record opens only beside the same: nobody can exchange two records' names. */
export async function sealSecret(
  secret: string,
  options: { passphrase: string; bound: string; random: Random; cost?: ScryptCost | undefined },
): Promise<Sealed> {
  const cost = options.cost ?? DEFAULT_COST;
  const [salt, nonce] = [options.random.bytes(SALT_BYTES), options.random.bytes(NONCE_BYTES)];
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(options.passphrase, salt, cost), nonce);
  cipher.setAAD(Buffer.from(options.bound));
  const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  const texts = { salt: base64(salt), nonce: base64(nonce), tag: base64(cipher.getAuthTag()), data: base64(data) };
  return { kdf: 'scrypt', ...cost, cipher: 'aes-256-gcm', ...texts };
}

/** The secret again. @throws RunnerError KEYRING_PASSPHRASE_WRONG, also for a record that somebody changed: the two look the same. */
export async function openSealed(sealed: Sealed, options: { passphrase: string; bound: string }): Promise<string> {
  const key = await deriveKey(options.passphrase, bytes(sealed.salt), sealed);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(sealed.nonce), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(options.bound));
    decipher.setAuthTag(bytes(sealed.tag));
    return Buffer.concat([decipher.update(bytes(sealed.data)), decipher.final()]).toString('utf8');
  } catch {
    // Without the cause: it says nothing more, and it is made from the secret's bytes.
    throw new RunnerError('KEYRING_PASSPHRASE_WRONG', {});
  }
}

/** The same characters typed on another keyboard may be other bytes, so they are brought into one form (NFKD) as BIP-39 does. */
function deriveKey(passphrase: string, salt: Uint8Array, { n, r, p }: ScryptCost): Promise<Buffer> {
  const limits = { N: n, r, p, maxmem: 2 * MOST_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKD'), salt, KEY_BYTES, limits, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64');
}
function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
