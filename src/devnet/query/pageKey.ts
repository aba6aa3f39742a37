import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { err, ok, type Result } from '../../base/result.ts';

/** Which way a list is walked: along its ids within one owner or one provider, or state by state. */
export type ListPath = 'owner' | 'provider' | 'state';

const shape = z.strictObject({
  path: z.enum(['owner', 'provider', 'state']),
  of: z.string(),
  states: z.array(z.int().positive()).min(1),
  from: z.string().min(1),
});

/** Where a list goes on: all that is needed without the first request. To clients it is opaque bytes. */
export interface PageKey {
  readonly path: ListPath;
  /** The owner or provider; empty when the walk is by state. */
  readonly of: string;
  /** States still to be shown, in order. */
  readonly states: readonly number[];
  /** Key of the next row. */
  readonly from: string;
}

const CHECKSUM_BYTES = 4;

/** Like the node's keys, these begin with a checksum. Their own form is not the node's. Source: node `util/query/pagination.go`. */
export function encodePageKey(key: PageKey): Uint8Array {
  const body = Buffer.from(JSON.stringify(key));
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32BE(crc32(body));
  return new Uint8Array(Buffer.concat([checksum, body]));
}

/** @returns what is wrong with a key that did not come from `encodePageKey`. */
export function readPageKey(bytes: Uint8Array): Result<PageKey, string> {
  const all = Buffer.from(bytes);
  const body = all.subarray(CHECKSUM_BYTES);
  if (body.length < 1) return err('pagination: invalid key: invalid key length');
  const [said, found] = [all.readUInt32BE(0), crc32(body)];
  if (said !== found) return err(`pagination: invalid key: invalid checksum, ${hex(said)} != ${hex(found)}`);
  const parsed = shape.safeParse(parseJson(body.toString('utf8')));
  return parsed.success ? ok(parsed.data) : err('pagination: invalid key: invalid state length');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hex(checksum: number): string {
  return `0x${checksum.toString(16).padStart(8, '0')}`;
}
