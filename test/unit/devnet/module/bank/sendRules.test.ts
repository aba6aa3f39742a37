import { describe, expect, it } from 'vitest';
import {
  requirePositiveCoins,
  requireReceiver,
  requireSendable,
} from '../../../../../src/devnet/module/bank/sendRules.ts';
import { createStage, refusalOf, TENANT } from '../../stage.ts';

const context = createStage().context();

// cosmos-sdk x/bank/keeper/msg_server.go.
describe('rules of sending', () => {
  it('want coins', () => {
    expect(requirePositiveCoins([{ denom: 'uakt', amount: 1n }])).toEqual([{ denom: 'uakt', amount: 1n }]);
    expect(refusalOf(() => requirePositiveCoins([]))).toBe('sdk/10');
    expect(refusalOf(() => requirePositiveCoins([{ denom: 'uakt', amount: 0n }]))).toBe('sdk/10');
  });

  it('know denoms that are not sent, and accounts that are not sent to', () => {
    expect(refusalOf(() => requireSendable(context, 'uakt'))).toBe('ok');
    expect(refusalOf(() => requireSendable(context, 'uact'))).toBe('bank/5');
    expect(refusalOf(() => requireReceiver(context, TENANT))).toBe('ok');
    expect(refusalOf(() => requireReceiver(context, 'akash1klpwzlvfnw7j8gtdd0cuu9vaw9ermsmd37sg55'))).toBe('sdk/4');
  });
});
