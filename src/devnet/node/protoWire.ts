/** A whole number as protobuf writes it. Negative ones take ten bytes. */
export function varint(value: bigint | number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Uint8Array.of(...bytes, Number(rest));
}

/** A field of a number, nothing when it is 0. */
export function numberField(field: number, value: bigint): Uint8Array {
  return value === 0n ? new Uint8Array() : Buffer.concat([varint(field << 3), varint(value)]);
}

/** A field of bytes or of a message, written even when it is empty. */
export function bytesField(field: number, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);
}
