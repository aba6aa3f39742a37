/** Order by UTF-8 bytes, as Go sorts strings; JavaScript's own order, by UTF-16 units, differs beyond the basic plane. */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const difference = rankOf(a.charCodeAt(index)) - rankOf(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Halves of characters beyond the basic plane (U+D800 to U+DFFF) stand behind all that is in it. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
