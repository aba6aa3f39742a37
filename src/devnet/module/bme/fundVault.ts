import { MsgFundVault } from '../../../chain/protocol/akash.ts';
import { AKT, decodeCoin, encodeCoin } from '../../../chain/protocol/coin.ts';
import { isAddress } from '../../state/address.ts';
import type { Context } from '../../state/context.ts';
import { protoEvent } from '../../state/event.ts';
import { isDenom } from '../../state/isDenom.ts';
import { refuse } from '../../state/refusal.ts';
import { requireAuthority } from '../../state/requireAuthority.ts';
import { unregistered } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { accounts } from '../auth/accounts.ts';
import { balanceOf, sendCoins } from '../bank/balances.ts';
import { bmeErrors } from './bmeErrors.ts';
import { BME_ADDRESS } from './records.ts';

/**
 * Moves somebody's AKT into the vault, by a vote. Nobody can sign for the gov module and a devnet holds no votes, so that only a simulation
 * ever gets that far; the genesis funds the vault instead. Source: node `x/bme/handler/server.go` FundVault.
 */
export const fundVault = defineMessage<MsgFundVault>({
  type: 'akash.bme.v1.MsgFundVault',
  codec: MsgFundVault,
  signer: ({ authority }) => authority,
  validate({ authority, amount }) {
    if (!isAddress(authority)) refuse(bmeErrors.unauthorized, 'invalid authority address');
    const { denom, amount: value } = decodeCoin(amount);
    if (!isDenom(denom) || value <= 0n) refuse(bmeErrors.invalidAmount, 'amount must be positive');
    if (denom !== AKT) refuse(bmeErrors.invalidDenom, `expected uakt, got ${denom}`);
  },
  handle(context, { authority, amount, source }) {
    requireAuthority(authority);
    requireSource(context, source);
    const coin = decodeCoin(amount);
    sendCoins(context, source, BME_ADDRESS, [coin]);
    const balance = { denom: coin.denom, amount: balanceOf(context, BME_ADDRESS, coin.denom) };
    const told = { amount: encodeCoin(coin), source, new_vault_balance: encodeCoin(balance) };
    context.emit(protoEvent('akash.bme.v1.EventVaultFunded', told));
    return undefined;
  },
});

function requireSource({ state }: Context, source: string): void {
  if (!isAddress(source)) refuse(unregistered('decoding bech32 failed'));
  const account = accounts.find(state, source) ?? refuse(bmeErrors.invalidAddress, `account ${source} does not exist`);
  if (account.moduleName !== undefined) {
    refuse(bmeErrors.invalidAddress, `source address ${source} must not be module account`);
  }
}
