import { accounts } from '../module/auth/accounts.ts';
import type { Context } from '../state/context.ts';
import type { GasMeter } from '../state/gasMeter.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { authParams, chargeParams } from './authParams.ts';
import { chargeSize, SIMULATED_KEY } from './chargeSize.ts';
import { checkFee } from './checkFee.ts';
import { checkForm, checkTimeout } from './checkForm.ts';
import { checkSignatures } from './checkSignatures.ts';
import type { DecodedTx } from './decodeTx.ts';
import { getSigner } from './getSigner.ts';
import { findAccountKey } from './sign/accountKey.ts';
import { chargeSignature } from './sign/chargeSignature.ts';
import { countKeys } from './sign/publicKey.ts';
import { signatureOf } from './sign/signatureOf.ts';
import { signersOf } from './signersOf.ts';
import { storeKeys } from './storeKeys.ts';
import { takeFee } from './takeFee.ts';

/**
 * check: for the mempool. recheck: of what still waits there after a block. deliver: in a block. simulate: to learn the gas, so without a
 * fee and without signatures.
 */
export type TxMode = 'check' | 'recheck' | 'deliver' | 'simulate';

/** What a fee that a simulation does not know yet may add: longer balances on both sides, and its own bytes. */
const UNKNOWN_FEE_GAS = 1500;

/**
 * All that happens to a transaction before its messages: fee, keys, signatures, sequences. In the order of the node's `app/ante.go`, so
 * that of two mistakes the same one is named. That one has no decorator for extension options.
 * @throws refusals of the SDK's codespace.
 */
export function runAnte(context: Context, gas: GasMeter, tx: DecodedTx, mode: TxMode): void {
  const isSimulated = mode === 'simulate';
  checkBlockGas(context, tx);
  if (mode !== 'recheck') checkForm(tx);
  checkTimeout(context, tx);
  checkMemo(gas, tx);
  chargeSize(context, gas, tx, isSimulated);
  payFee(context, gas, tx, mode);
  storeKeys(context, tx, isSimulated);
  limitKeys(gas, tx);
  chargeSignatures(context, gas, tx, isSimulated);
  checkSignatures(context, gas, tx, mode);
  if (!tx.unordered) raiseSequences(context, tx);
}

/** Source: cosmos-sdk `x/auth/ante/setup.go`. */
function checkBlockGas({ params: { maxBlockGas } }: Context, { fee }: DecodedTx): void {
  if (fee.isMissing)
    refuse(sdkErrors.panic, 'recovered: runtime error: invalid memory address or nil pointer dereference');
  if (maxBlockGas > 0 && fee.gasLimit > BigInt(maxBlockGas))
    refuse(sdkErrors.invalidGasLimit, `tx gas limit ${fee.gasLimit} exceeds block max gas ${maxBlockGas}`);
}

function checkMemo(gas: GasMeter, { memo }: DecodedTx): void {
  if (memo === '') return;
  chargeParams(gas);
  const { maxMemoCharacters } = authParams;
  const length = Buffer.byteLength(memo);
  if (length <= maxMemoCharacters) return;
  refuse(
    sdkErrors.memoTooLarge,
    `maximum number of characters is ${maxMemoCharacters} but received ${length} characters`,
  );
}

/** Gas prices are asked for by the mempool only. */
function payFee(context: Context, gas: GasMeter, tx: DecodedTx, mode: TxMode): void {
  if (mode !== 'simulate' && tx.fee.gasLimit === 0n) refuse(sdkErrors.invalidGasLimit, 'must provide positive gas');
  if (mode === 'check' || mode === 'recheck') checkFee(context.params, tx.fee);
  if (mode === 'simulate') gas.charge(UNKNOWN_FEE_GAS, 'fee');
  takeFee(context, tx, signersOf(tx)[0] ?? '');
}

/** Source: cosmos-sdk `x/auth/ante/sigverify.go` ValidateSigCountDecorator. */
function limitKeys(gas: GasMeter, { signers }: DecodedTx): void {
  chargeParams(gas);
  let count = 0;
  for (const { publicKey } of signers) {
    count += publicKey ? countKeys(publicKey) : 0;
    if (count > authParams.txSigLimit)
      refuse(sdkErrors.tooManySignatures, `signatures: ${count}, limit: ${authParams.txSigLimit}`);
  }
}

function chargeSignatures(context: Context, gas: GasMeter, tx: DecodedTx, isSimulated: boolean): void {
  chargeParams(gas);
  const signers = signersOf(tx);
  for (const index of tx.signers.keys()) {
    const key = findAccountKey(getSigner(context, signers[index] ?? ''));
    chargeSignature(gas, key ?? (isSimulated ? SIMULATED_KEY : undefined), signatureOf(tx, index));
  }
}

function raiseSequences(context: Context, tx: DecodedTx): void {
  for (const address of signersOf(tx)) {
    const account = getSigner(context, address);
    accounts.put(context.state, address, { ...account, sequence: account.sequence + 1n });
  }
}
