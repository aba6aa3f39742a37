import { MsgGrantAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/tx';
import { blockInstant } from '../../state/instant.ts';
import { refuse } from '../../state/refusal.ts';
import { requireBech32 } from '../../state/requireBech32.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { ensureAccount } from '../auth/accounts.ts';
import { type Allowance, decodeAllowance } from './allowance.ts';
import { allowances, expiryOf, storeAllowance } from './allowances.ts';
import { validateAllowance } from './validateAllowance.ts';

interface Granting {
  readonly granter: string;
  readonly grantee: string;
  readonly allowance?: Allowance;
}

/** Allows somebody to let one pay the fees. Who has no account gets one. Source: cosmossdk.io/x/feegrant v0.2.0 `keeper/msg_server.go`. */
export const grantAllowance = defineMessage<Granting>({
  type: 'cosmos.feegrant.v1beta1.MsgGrantAllowance',
  codec: { decode: decodeGranting },
  signer: ({ granter }) => granter,
  validate: () => undefined,
  handle(context, { granter, grantee, allowance }) {
    if (grantee.toLowerCase() === granter.toLowerCase())
      refuse(sdkErrors.invalidAddress, 'cannot self-grant fee authorization');
    const id = { grantee: requireBech32(grantee), granter: requireBech32(granter) };
    if (allowances.find(context.state, id)) refuse(sdkErrors.invalidRequest, 'fee allowance already exists');
    if (!allowance) return refuse(sdkErrors.panic, 'recovered: nil pointer dereference');
    validateAllowance(allowance);
    ensureAccount(context, grantee);
    if ((expiryOf(allowance) ?? blockInstant(context)) < blockInstant(context))
      refuse(sdkErrors.invalidRequest, 'expiration is before current block time');
    storeAllowance(context, id, allowance);
  },
});

/** What is packed is read at once, so that a type that is no allowance stops the transaction before it costs anything. */
function decodeGranting(bytes: Uint8Array): Granting {
  const { granter, grantee, allowance } = MsgGrantAllowance.decode(bytes);
  return { granter, grantee, ...(allowance && { allowance: decodeAllowance(allowance) }) };
}
