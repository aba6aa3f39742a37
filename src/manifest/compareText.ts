/** Order by UTF-8 bytes, as Go sorts strings; JavaScript's own order differs beyond the basic plane. */
export function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
