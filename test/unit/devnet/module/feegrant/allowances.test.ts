import { describe, expect, it } from 'vitest';
import type { Allowance } from '../../../../../src/devnet/module/feegrant/allowance.ts';
import {
  allowances,
  announce,
  expiryOf,
  pruneExpired,
  removeAllowance,
  storeAllowance,
} from '../../../../../src/devnet/module/feegrant/allowances.ts';
import { plain } from '../../grants.ts';
import { createStage, PROVIDER, RIVAL, STRANGER, TENANT } from '../../stage.ts';

const NOW = 1_700_000_000_000_000_000n;
const ID = { granter: TENANT, grantee: STRANGER };
const until = (expiresNs: bigint): Allowance => ({ kind: 'basic', spendLimit: [], expiresNs });

function listening() {
  const stage = createStage();
  const events: unknown[] = [];
  return { stage, events, context: { ...stage.context(), emit: (event: unknown) => void events.push(event) } };
}

describe('allowances', () => {
  it('have one end, however they are packed', () => {
    const basic = until(5n);
    const periodic = { kind: 'periodic', basic, periodNs: 1n, periodSpendLimit: [], periodCanSpend: [] } as const;
    const all: Allowance[] = [basic, { ...periodic, basic: { ...basic, kind: 'basic' }, periodResetNs: 0n } as never];
    expect(all.map(expiryOf)).toEqual([5n, 5n]);
    expect(expiryOf({ kind: 'filtered', allowance: basic, allowedMessages: [] })).toBe(5n);
    expect(expiryOf({ kind: 'filtered', allowedMessages: [] })).toBeUndefined();
  });

  it('are announced as they come and go', () => {
    const { events, context } = listening();
    storeAllowance(context, ID, until(NOW));
    const stored = allowances.find(context.state, ID);
    expect(stored).toEqual({ ...ID, allowance: until(NOW) });
    removeAllowance(context, stored!);
    expect(allowances.find(context.state, ID)).toBeUndefined();
    announce(context, 'use_feegrant', ID);
    // cosmossdk.io/x/feegrant v0.2.0 events.go
    expect(events).toEqual([plain('set_feegrant', ID), plain('revoke_feegrant', ID), plain('use_feegrant', ID)]);
  });

  it('go in silence when their end has passed, some at a time', () => {
    const { stage, events, context } = listening();
    for (const [grantee, end] of [
      [STRANGER, NOW - 2n],
      [RIVAL, NOW - 1n],
      [PROVIDER, NOW],
    ] as const)
      storeAllowance(context, { granter: TENANT, grantee }, until(end));
    events.length = 0;
    pruneExpired(context, 1);
    expect(allowances.list(stage.state).map(({ value }) => value.grantee)).not.toContain(STRANGER);
    expect(allowances.list(stage.state)).toHaveLength(2);
    pruneExpired(context, 9);
    expect(allowances.list(stage.state).map(({ value }) => value.grantee)).toEqual([PROVIDER]);
    expect(events).toEqual([]);
  });

  it('quirk: a revoked one’s end still ends the next', () => {
    // cosmossdk.io/x/feegrant v0.2.0 keeper.go revokeAllowance deletes FeeAllowanceKey(grantee, granter) from the queue, the wrong way round.
    const { stage, context } = listening();
    storeAllowance(context, ID, until(NOW + 1n));
    removeAllowance(context, { ...ID, allowance: until(NOW + 1n) });
    storeAllowance(context, ID, { kind: 'basic', spendLimit: [] });
    pruneExpired({ ...context, timeMs: stage.timeMs + 1 }, 9);
    expect(allowances.find(stage.state, ID)).toBeUndefined();
  });

  it('quirk: and the end of one the other way round is forgotten instead', () => {
    const { stage, context } = listening();
    const back = { granter: STRANGER, grantee: TENANT };
    storeAllowance(context, ID, until(NOW + 1n));
    storeAllowance(context, back, until(NOW + 1n));
    removeAllowance(context, { ...ID, allowance: until(NOW + 1n) });
    pruneExpired({ ...context, timeMs: stage.timeMs + 1 }, 9);
    expect(allowances.find(stage.state, back)).toBeDefined();
  });
});
