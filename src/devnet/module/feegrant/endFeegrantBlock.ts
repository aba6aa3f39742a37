import type { Context } from '../../state/context.ts';
import { pruneExpired } from './allowances.ts';

/** As many as one block drops. Source: cosmossdk.io/x/feegrant v0.2.0 `module/abci.go`. */
const LIMIT = 200;

/** Drops allowances whose end has passed. */
export function endFeegrantBlock(context: Context): void {
  pruneExpired(context, LIMIT);
}
