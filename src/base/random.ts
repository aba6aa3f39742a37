import { randomBytes } from 'node:crypto';

/** Randomness as the code sees it. Injected, so that a run can be replayed from a seed. */
export interface Random {
  /** `length` random bytes. */
  bytes(length: number): Uint8Array;
}

/** The operating system's generator. The only place that reads it. */
export const systemRandom: Random = { bytes: (length) => new Uint8Array(randomBytes(length)) };

/** `byteLength` random bytes in lower-case hexadecimal, for salts and names. */
export function randomHex(random: Random, byteLength: number): string {
  return Buffer.from(random.bytes(byteLength)).toString('hex');
}
