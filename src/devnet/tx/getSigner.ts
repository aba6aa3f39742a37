import { type Account, accounts } from '../module/auth/accounts.ts';
import type { Context } from '../state/context.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';

/** The account that signs. @throws a refusal with sdk 9 when there is none. Source: cosmos-sdk `x/auth/ante/sigverify.go` GetSignerAcc. */
export function getSigner({ state }: Pick<Context, 'state'>, address: string): Account {
  return accounts.find(state, address) ?? refuse(sdkErrors.unknownAddress, `account ${address} does not exist`);
}
