import { createHash } from 'node:crypto';

const MODULUS = 1n << 256n;

/**
 * A sum over records that does not depend on their order, so that it follows each change without a look at the others. It finds damage to
 * what was kept; it proves nothing against somebody who means harm.
 */
export interface RecordDigest {
  add(key: string, text: string): void;
  remove(key: string, text: string): void;
  /** In hexadecimal. */
  text(): string;
}

/** @param start what `text` gave before; a sum over nothing by default. */
export function createRecordDigest(start = '0'): RecordDigest {
  let sum = BigInt(`0x${start}`);
  return {
    add(key, text) {
      sum = (sum + hashOf(key, text)) % MODULUS;
    },
    remove(key, text) {
      sum = (sum + MODULUS - hashOf(key, text)) % MODULUS;
    },
    text: () => sum.toString(16),
  };
}

function hashOf(key: string, text: string): bigint {
  return BigInt(`0x${createHash('sha256').update(`${key}\0${text}`).digest('hex')}`);
}
