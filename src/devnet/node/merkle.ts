import { hash } from 'node:crypto';

/** That an item is in a tree: hashes from its sibling up to a child of the root. All hashes are of 32 bytes. */
export interface MerkleProof {
  readonly total: number;
  readonly index: number;
  readonly leafHash: Uint8Array;
  readonly aunts: readonly Uint8Array[];
}

const LEAF = Uint8Array.of(0);
/** Small inputs are put together in here: a header alone takes 27 hashes. */
const scratch = new Uint8Array(4096);

/** The root of a tree over items in their order. Source: RFC 6962 §2.1, cometbft `crypto/merkle/tree.go`. */
export function merkleRoot(items: readonly Uint8Array[]): Uint8Array {
  // A copy: short arrays of one's own lie in the heap, and roots are kept for as long as their blocks.
  return new Uint8Array(items.length === 0 ? digest(new Uint8Array()) : rootOf(items.map(leafHash)));
}

/** The root, and the proof of the item at `index`. Source: cometbft `crypto/merkle/proof.go`. */
export function proveItem(items: readonly Uint8Array[], index: number): { root: Uint8Array; proof: MerkleProof } {
  const leaves = items.map(leafHash);
  const aunts: Uint8Array[] = [];
  const root = climb(leaves, index, aunts);
  return { root, proof: { total: items.length, index, leafHash: leaves[index] ?? new Uint8Array(), aunts } };
}

function climb(leaves: readonly Uint8Array[], index: number, aunts: Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return rootOf(leaves);
  const split = splitPoint(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  const isLeft = index < split;
  const ours = isLeft ? climb(left, index, aunts) : climb(right, index - split, aunts);
  const theirs = rootOf(isLeft ? right : left);
  aunts.push(theirs);
  return isLeft ? innerHash(ours, theirs) : innerHash(theirs, ours);
}

function rootOf(leaves: readonly Uint8Array[], start = 0, end = leaves.length): Uint8Array {
  if (end - start === 1) return leaves[start] ?? new Uint8Array();
  const middle = start + splitPoint(end - start);
  return innerHash(rootOf(leaves, start, middle), rootOf(leaves, middle, end));
}

/** The largest power of two below the length. */
function splitPoint(length: number): number {
  return 2 ** (31 - Math.clz32(length - 1));
}

function leafHash(item: Uint8Array): Uint8Array {
  if (item.length >= scratch.length) return digest(Buffer.concat([LEAF, item]));
  scratch[0] = 0;
  scratch.set(item, 1);
  return digest(scratch.subarray(0, item.length + 1));
}

function innerHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  scratch[0] = 1;
  scratch.set(left, 1);
  scratch.set(right, 1 + left.length);
  return digest(scratch.subarray(0, 1 + left.length + right.length));
}

function digest(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}
