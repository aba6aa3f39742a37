import * as z from 'zod';
import { defineDevnetMethod } from './devnetMethod.ts';
import { wholeNumber } from './devnetParams.ts';

const intervalMs = wholeNumber.pipe(z.int().min(10).max(3_600_000));

/** From now on a block every `intervalMs` milliseconds, one for each transaction (`instant`), or none by itself (`manual`). */
export const devnetSetBlockMode = defineDevnetMethod({
  name: 'devnet_setBlockMode',
  params: { mode: z.union([z.literal('instant'), z.literal('manual'), intervalMs]) },
  answer({ control }, { mode }) {
    control.setBlockMode(typeof mode === 'number' ? { kind: 'interval', intervalMs: mode } : { kind: mode });
    return {};
  },
});
