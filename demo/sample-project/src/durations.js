const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** Reads "1h30m", "250ms", "2d 4h". Returns milliseconds; throws a RangeError for anything else. */
export function parseDuration(text) {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(ms|[dhms])\s*/gy)];
  const read = parts.reduce((length, [part]) => length + part.length, 0);
  if (parts.length === 0 || read !== text.length) throw new RangeError(`not a duration: ${text}`);
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNITS[unit], 0);
}

/** Writes whole milliseconds with the largest units first: 5400000 is "1h30m". Zero is "0ms". */
export function formatDuration(ms) {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError(`not whole milliseconds: ${ms}`);
  let rest = ms;
  const parts = Object.entries(UNITS).map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count}${unit}` : '';
  });
  return parts.join('') || '0ms';
}

/** The sum of durations, written again. */
export function addDurations(...texts) {
  return formatDuration(texts.reduce((sum, text) => sum + parseDuration(text), 0));
}
