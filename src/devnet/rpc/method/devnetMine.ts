import * as z from 'zod';
import { devnetBlockJson } from './devnetBlockJson.ts';
import { defineDevnetMethod } from './devnetMethod.ts';
import { milliseconds, wholeNumber } from './devnetParams.ts';

const MOST = 1_000_000;

/** Makes blocks now, `intervalMs` apart in their time: the chain's own interval by default. Answers with the last one when all are there. */
export const devnetMine = defineDevnetMethod({
  name: 'devnet_mine',
  params: { blocks: wholeNumber.pipe(z.int().min(1).max(MOST)).default(1), intervalMs: milliseconds.optional() },
  answer: async ({ control, signal }, { blocks, intervalMs }) =>
    devnetBlockJson(await control.mine(blocks, intervalMs, signal)),
});
