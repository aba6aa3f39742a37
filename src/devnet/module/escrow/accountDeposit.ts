import { EscrowScope, MsgAccountDeposit } from '../../../chain/protocol/akash.ts';
import { decodeCoin } from '../../../chain/protocol/coin.ts';
import { isAddress } from '../../state/address.ts';
import { refuse } from '../../state/refusal.ts';
import { unregistered } from '../../state/sdkErrors.ts';
import { validateSources } from '../../state/validateDeposit.ts';
import { defineMessage } from '../../tx/messageRoute.ts';
import { addDeposits } from './account.ts';
import { authorizeDeposit } from './authorizeDeposit.ts';
import { escrowErrors } from './escrowErrors.ts';
import type { EscrowAccountId } from './records.ts';

const PARTS: Readonly<Record<number, number>> = { [EscrowScope.deployment]: 2, [EscrowScope.bid]: 5 };

/** Anyone may add to any open account, in any denom and however little. */
export const accountDeposit = defineMessage<MsgAccountDeposit>({
  type: 'akash.escrow.v1.MsgAccountDeposit',
  codec: MsgAccountDeposit,
  signer: (message) => message.signer,
  validate(message) {
    if (!isAddress(message.signer)) refuse(unregistered('decoding bech32 failed'));
    requireEscrowId(idOf(message));
    if (decodeCoin(message.deposit?.amount).amount === 0n) refuse(escrowErrors.invalidDeposit);
    validateSources(message.deposit?.sources ?? []);
  },
  handle(context, message) {
    const deposits = authorizeDeposit(context, message.signer, message.deposit, idOf(message).scope);
    addDeposits(context, idOf(message), deposits);
  },
});

function idOf(message: MsgAccountDeposit): EscrowAccountId {
  return { scope: message.id?.scope ?? EscrowScope.invalid, xid: message.id?.xid ?? '' };
}

/** @throws a refusal with escrow 12. */
function requireEscrowId({ scope, xid }: EscrowAccountId): void {
  if (PARTS[scope] === undefined) refuse(escrowErrors.invalidId, 'invalid scope');
  const [owner = '', dseq = '', ...rest] = xid.split('/');
  const known = PARTS[scope] === rest.length + 2 && isAddress(owner) && isUnsigned(dseq, 64n);
  if (!known || (scope === EscrowScope.bid && !isBidPart(rest))) refuse(escrowErrors.invalidId, 'invalid xid format');
}

function isBidPart([gseq = '', oseq = '', provider = '']: readonly string[]): boolean {
  return isUnsigned(gseq, 32n) && isUnsigned(oseq, 32n) && isAddress(provider);
}

/** Go's ParseUint: digits only, and no more than fit. */
function isUnsigned(digits: string, bits: bigint): boolean {
  return /^\d{1,40}$/.test(digits) && BigInt(digits) < 2n ** bits;
}
