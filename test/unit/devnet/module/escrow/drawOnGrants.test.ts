import { describe, expect, it } from 'vitest';
import { EscrowScope } from '../../../../../src/chain/protocol/akash.ts';
import { grants } from '../../../../../src/devnet/module/authz/grants.ts';
import { drawOnGrants } from '../../../../../src/devnet/module/escrow/drawOnGrants.ts';
import { addressKey } from '../../../../../src/devnet/state/addressKey.ts';
import { at, DEPOSIT, depositing, generic, give, typed } from '../../grants.ts';
import { coins } from '../../market.ts';
import { createStage, PROVIDER, RIVAL, refusalOf, STRANGER, type Stage, TENANT } from '../../stage.ts';

const [FIRST, SECOND, THIRD] = [TENANT, RIVAL, PROVIDER].sort((a, b) => (addressKey(a) < addressKey(b) ? -1 : 1)) as [
  string,
  string,
  string,
];

function draw(stage: Stage, amount: bigint, scope = EscrowScope.deployment) {
  const events: unknown[] = [];
  const context = { ...stage.context(), emit: (event: unknown) => void events.push(event) };
  return { draws: drawOnGrants(context, STRANGER, { denom: 'uact', amount }, scope), events };
}

const granted = (granter: string) =>
  typed('cosmos.authz.v1beta1.EventGrant', { grantee: STRANGER, granter, msg_type_url: DEPOSIT });
const limitsOf = (stage: Stage) =>
  grants
    .list(stage.state)
    .map(({ value }) => value.authorization.kind === 'deposit' && value.authorization.spendLimits);

describe('drawOnGrants', () => {
  // node x/escrow/keeper/keeper.go AuthorizeDeposits.
  it('takes parts of several in the order of their granters’ bytes, and no more than needed', () => {
    const stage = createStage();
    for (const granter of [THIRD, SECOND, FIRST]) give(stage, depositing([coins('5')]), { granter });
    const { draws, events } = draw(stage, 7n);
    expect(draws).toEqual([
      { granter: FIRST, amount: 5n },
      { granter: SECOND, amount: 2n },
    ]);
    // Each is stored anew, which is announced; a drained one stays.
    expect(events).toEqual([granted(FIRST), granted(SECOND)]);
    expect(limitsOf(stage)).toEqual([[], [{ denom: 'uact', amount: 3n }], [{ denom: 'uact', amount: 5n }]]);
    expect(draw(stage, 9n).draws).toEqual([
      { granter: SECOND, amount: 3n },
      { granter: THIRD, amount: 5n },
    ]);
  });

  it.each([
    ['another scope', depositing(undefined, { scopes: [2] })],
    ['another denom', depositing([coins('9', 'uakt')])],
    ['a generic one', generic(DEPOSIT)],
    ['a drained one', depositing([])],
  ])('passes over %s in silence', (_, authorization) => {
    const stage = createStage();
    give(stage, authorization, { granter: FIRST });
    give(stage, depositing([coins('5')]), { granter: SECOND });
    expect(draw(stage, 5n)).toEqual({ draws: [{ granter: SECOND, amount: 5n }], events: [granted(SECOND)] });
  });

  it('draws on those for bids for a bid', () => {
    const stage = createStage();
    give(stage, depositing(undefined, { scopes: [2] }));
    expect(draw(stage, 5n, EscrowScope.bid).draws).toEqual([{ granter: TENANT, amount: 5n }]);
  });

  it('passes over one that ends in this very instant, for it cannot be stored anew', () => {
    const stage = createStage();
    give(stage, depositing(), { expiration: at(stage.timeMs + 1) });
    stage.timeMs++;
    expect(draw(stage, 5n)).toEqual({ draws: [], events: [] });
  });

  it('panics on a negative amount where there is anything to draw on', () => {
    const stage = createStage();
    expect(draw(stage, -1n).draws).toEqual([]);
    give(stage, depositing());
    expect(refusalOf(() => draw(stage, -1n))).toBe('undefined/111222');
  });
});
