// A job that would go on for two minutes: the demo kills its action in the middle.
import { setTimeout } from 'node:timers/promises';
import { formatDuration, parseDuration } from '../src/durations.js';

const end = Date.now() + parseDuration('2m');
for (let round = 1; Date.now() < end; round++) {
  const ms = Math.floor(Math.random() * 1e9);
  if (parseDuration(formatDuration(ms)) !== ms) throw new RangeError(`does not come back: ${ms}`);
  console.log(`soak: round ${round} held`);
  await setTimeout(200);
}
