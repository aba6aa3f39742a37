import { fromBech32 } from '@cosmjs/encoding';

/**
 * An address as the node's stores have it in their keys: its length and its bytes, in hex here. Rows then lie in the node's order, which is
 * not that of the addresses' texts. Source: cosmos-sdk `types/address` LengthPrefix.
 */
export function addressKey(address: string): string {
  const { data } = fromBech32(address, 90);
  return Buffer.from([data.length, ...data]).toString('hex');
}
