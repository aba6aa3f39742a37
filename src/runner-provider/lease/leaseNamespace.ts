import { createHash } from 'node:crypto';
import { formatLeaseId, type LeaseId } from '../../chain/protocol/ids.ts';

const DIGITS = '0123456789abcdefghijklmnopqrstuv';

/**
 * The name under which a lease's things are kept: SHA-224 of its id's text in lower-case base32hex without padding, 45 characters.
 * The same rule as upstream's (`cluster/util/lease_id_to_namespace.go`), so that a cluster shows the names people know.
 */
export function leaseNamespace(lease: LeaseId): string {
  return encodeBase32Hex(createHash('sha224').update(formatLeaseId(lease)).digest());
}

function encodeBase32Hex(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => DIGITS[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
