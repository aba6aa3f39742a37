import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { merkleRoot, proveItem } from '../../../../src/devnet/node/merkle.ts';

const sha = (...parts: Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());
const leaf = (text: string) => sha(Uint8Array.of(0), Buffer.from(text));
const inner = (left: Uint8Array, right: Uint8Array) => sha(Uint8Array.of(1), left, right);
const items = (texts: string) => [...texts].map((text) => Buffer.from(text));

describe('merkleRoot', () => {
  // RFC 6962 §2.1: the left half is the largest power of two below the number of items.
  it('splits as RFC 6962 says', () => {
    const [a, b, c, d, e] = [...'abcde'].map(leaf) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    expect(merkleRoot([])).toEqual(sha());
    expect(merkleRoot(items('a'))).toEqual(a);
    expect(merkleRoot(items('abc'))).toEqual(inner(inner(a, b), c));
    expect(merkleRoot(items('abcde'))).toEqual(inner(inner(inner(a, b), inner(c, d)), e));
  });

  it('takes items of any length', () => {
    const large = Buffer.alloc(70_000, 7);
    expect(merkleRoot([large])).toEqual(sha(Uint8Array.of(0), large));
  });
});

describe('proveItem', () => {
  // cometbft crypto/merkle/proof.go computeHashFromAunts: an aunt is on the right while the index is in the left half.
  it('leads from every leaf to the root', () => {
    for (const count of [1, 2, 3, 5, 8, 13]) {
      const all = items('abcdefghijklm'.slice(0, count));
      for (const index of all.keys()) {
        const { root, proof } = proveItem(all, index);
        expect(root).toEqual(Buffer.from(merkleRoot(all)));
        expect([proof.total, proof.index]).toEqual([count, index]);
        expect(climb(proof.leafHash, index, count, [...proof.aunts])).toEqual(root);
      }
    }
  });
});

function climb(hash: Uint8Array, index: number, total: number, aunts: Uint8Array[]): Uint8Array {
  const aunt = aunts.pop();
  if (!aunt) return Buffer.from(hash);
  let half = 1;
  while (half * 2 < total) half *= 2;
  if (index < half) return Buffer.from(inner(climb(hash, index, half, aunts), aunt));
  return Buffer.from(inner(aunt, climb(hash, index - half, total - half, aunts)));
}
