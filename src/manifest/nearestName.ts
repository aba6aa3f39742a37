/**
 * The known name that a mistyped one most likely meant, or undefined when none is near: two letters changed (one in a short name), or a
 * third of a long one's, up to three.
 */
export function nearestName(wrong: string, known: readonly string[]): string | undefined {
  const limit = wrong.length <= 3 ? 1 : Math.min(3, Math.max(2, Math.floor(wrong.length / 3)));
  const near = known
    .map((name) => ({ name, distance: editDistance(wrong.slice(0, 64).toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}

/** Levenshtein's distance, row by row. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) next.push(cheapestEdit(row, next, j, from[i - 1] === to[j - 1]));
    row = next;
  }
  return row[to.length] ?? 0;
}

function cheapestEdit(above: readonly number[], left: readonly number[], j: number, same: boolean): number {
  const replaced = (above[j - 1] ?? 0) + (same ? 0 : 1);
  return Math.min(replaced, (above[j] ?? 0) + 1, (left[j - 1] ?? 0) + 1);
}
