/** A field's number and value: text and bytes with their length, numbers as varints. */
export type FieldValue = readonly [number: number, value: Uint8Array | string | bigint];

/**
 * An encoded message of these fields in this order; what is empty is left out, as in proto3. In just as much memory as it takes: the
 * generated encoders take 8 KiB each time, which a result that is kept would hold on to.
 */
export function writeFields(fields: readonly FieldValue[]): Uint8Array {
  const parts = fields.flatMap(fieldParts);
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function fieldParts([number, value]: FieldValue): ArrayLike<number>[] {
  if (typeof value === 'bigint') return value === 0n ? [] : [varint(BigInt(number * 8)), varint(value)];
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  return bytes.length === 0 ? [] : [varint(BigInt(number * 8 + 2)), varint(BigInt(bytes.length)), bytes];
}

function varint(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value & 127n) + 128, ...varint(value >> 7n)];
}
