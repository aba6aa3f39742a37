import { requireAddress } from '../state/address.ts';
import type { Context } from '../state/context.ts';
import { refuse } from '../state/refusal.ts';
import { requireBech32 } from '../state/requireBech32.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import type { DecodedTx } from './decodeTx.ts';
import { signersOf } from './signersOf.ts';

const MAX_GAS = 2n ** 63n - 1n;

/**
 * What can be said of a transaction without the state. Source: cosmos-sdk `types/tx/types.go` and `x/auth/tx/builder.go` ValidateBasic.
 * @throws refusals with sdk 18 for a gas limit above 2^63, sdk 13 for a fee of nothing or less, sdk 7 for a payer who is no address, sdk 15
 * without signatures, those of `requireBech32` for a signer who is no address, sdk 4 for another number of signatures than of signers.
 */
export function checkForm(tx: DecodedTx): void {
  const { fee, signatures } = tx;
  if (fee.gasLimit > MAX_GAS) refuse(sdkErrors.invalidRequest, `invalid gas supplied; ${fee.gasLimit} > ${MAX_GAS}`);
  if (fee.isNil) refuse(sdkErrors.insufficientFee, 'invalid fee provided: null');
  if (fee.coins.some(({ amount }) => amount < 0n)) refuse(sdkErrors.insufficientFee, 'invalid fee provided');
  if (fee.payer !== '') requireAddress(fee.payer, `Invalid fee payer address (${fee.payer})`);
  if (signatures.length === 0) refuse(sdkErrors.noSignatures);
  const expected = signersOf(tx).map(requireBech32).length;
  if (signatures.length !== expected)
    refuse(sdkErrors.unauthorized, `wrong number of signers; expected ${expected}, got ${signatures.length}`);
}

/**
 * Whether it may still be in a block. Source: cosmos-sdk `x/auth/ante/basic.go` TxTimeoutHeightDecorator.
 * @throws refusals with sdk 30, 42.
 */
export function checkTimeout(
  { height, timeMs }: Pick<Context, 'height' | 'timeMs'>,
  { timeoutHeight, timeoutNanos }: Pick<DecodedTx, 'timeoutHeight' | 'timeoutNanos'>,
): void {
  if (timeoutHeight > 0n && height > timeoutHeight)
    refuse(sdkErrors.txTimeoutHeight, `block height: ${height}, timeout height: ${timeoutHeight}`);
  if (timeoutNanos !== undefined && timeoutNanos < BigInt(timeMs) * 1_000_000n)
    refuse(sdkErrors.txTimeout, `block time: ${new Date(timeMs).toISOString()}, timeout timestamp: ${timeoutNanos} ns`);
}
