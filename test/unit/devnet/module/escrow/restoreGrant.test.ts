import { describe, expect, it } from 'vitest';
import { grants } from '../../../../../src/devnet/module/authz/grants.ts';
import { restoreGrant } from '../../../../../src/devnet/module/escrow/restoreGrant.ts';
import { at, DEPOSIT, depositing, generic, give, typed } from '../../grants.ts';
import { coins } from '../../market.ts';
import { createStage, refusalOf, STRANGER, type Stage, TENANT } from '../../stage.ts';

const RETURNED = { denom: 'uact', amount: 7n };

function restore(stage: Stage) {
  const events: unknown[] = [];
  const context = { ...stage.context(), emit: (event: unknown) => void events.push(event) };
  const code = refusalOf(() => restoreGrant(context, TENANT, STRANGER, RETURNED));
  const authorization = grants.list(stage.state)[0]?.value.authorization;
  return { code, events, limits: authorization?.kind === 'deposit' ? authorization.spendLimits : undefined };
}

describe('restoreGrant', () => {
  // node x/escrow/keeper/keeper.go saveAccount.
  it('adds what came back to the limit, and tells', () => {
    const stage = createStage();
    give(stage, depositing([coins('5', 'uakt')]));
    expect(restore(stage)).toEqual({
      code: 'ok',
      events: [typed('cosmos.authz.v1beta1.EventGrant', { grantee: STRANGER, granter: TENANT, msg_type_url: DEPOSIT })],
      limits: [RETURNED, { denom: 'uakt', amount: 5n }],
    });
  });

  it('does nothing where there is no such authorization any more', () => {
    expect(restore(createStage())).toEqual({ code: 'ok', events: [], limits: undefined });
    const stage = createStage();
    give(stage, generic(DEPOSIT));
    expect(restore(stage).events).toEqual([]);
  });

  it('quirk: fails in the very instant in which the authorization ends', () => {
    const stage = createStage();
    give(stage, depositing(), { expiration: at(stage.timeMs + 1) });
    stage.timeMs++;
    // SaveGrant calls NewGrant, which wants an expiry after the block's time.
    expect(restore(stage).code).toBe('authz/3');
    stage.timeMs++;
    expect(restore(stage)).toMatchObject({ code: 'ok', events: [] });
  });
});
