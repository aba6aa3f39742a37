import * as z from 'zod';
import { devnetBlockJson } from './devnetBlockJson.ts';
import { defineDevnetMethod } from './devnetMethod.ts';

/** Names the present, to come back to it. What waits for a block does not belong to it. */
export const devnetSnapshot = defineDevnetMethod({
  name: 'devnet_snapshot',
  params: {},
  answer: ({ control }) => ({ id: control.snapshot() }),
});

/** Goes back. The snapshot is used up by it, and so are later ones. */
export const devnetRevert = defineDevnetMethod({
  name: 'devnet_revert',
  params: { id: z.union([z.string(), z.int().transform(String)]) },
  answer: ({ control }, { id }) => devnetBlockJson(control.revert(id)),
});
