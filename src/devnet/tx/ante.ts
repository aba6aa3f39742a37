import { SignDoc } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { type Account, accounts } from '../module/auth/accounts.ts';
import { formatCoins, sendCoins } from '../module/bank/balances.ts';
import { addressOf, moduleAddress } from '../state/address.ts';
import type { Context } from '../state/context.ts';
import { event } from '../state/event.ts';
import type { GasMeter } from '../state/gasMeter.ts';
import { refuse } from '../state/refusal.ts';
import { sdkErrors } from '../state/sdkErrors.ts';
import { checkFee } from './checkFee.ts';
import type { DecodedTx, TxSigner } from './decodeTx.ts';
import { verifySignature } from './verifySignature.ts';

/** check: for the mempool. deliver: in a block. simulate: to learn the gas, so without a fee and without signatures. */
export type TxMode = 'check' | 'deliver' | 'simulate';

const FEE_COLLECTOR = moduleAddress('fee_collector');
const MAX_MEMO_CHARACTERS = 256;
const GAS_PER_TX_BYTE = 10n;
const GAS_PER_SIGNATURE = 1000n;
const SIGN_MODE_DIRECT = 1;
/** What a simulated transaction lacks beside a signed one: 64 bytes of signature, and the amount and limit of the fee. */
const BYTES_NOT_SIMULATED = 96;

/**
 * All that happens to a transaction before its messages: fee, keys, signatures, sequences. In the order of cosmos-sdk `x/auth/ante`, so
 * that of two mistakes the same one is named.
 * @throws refusals of the SDK's codespace.
 */
export function runAnte(context: Context, gas: GasMeter, tx: DecodedTx, mode: TxMode): void {
  checkForm(context, tx);
  gas.charge(GAS_PER_TX_BYTE * BigInt(tx.bytes.length + (mode === 'simulate' ? BYTES_NOT_SIMULATED : 0)), 'txSize');
  const signers = signersOf(tx);
  if (mode === 'check') checkFee(context.params, tx.fee);
  takeFee(context, tx, signers[0] ?? '');
  storeKeys(context, tx, signers);
  gas.charge(GAS_PER_SIGNATURE * BigInt(signers.length), 'ante verify: secp256k1');
  for (const [index, address] of signers.entries()) checkSignature(context, tx, address, index, mode);
  for (const address of signers) raiseSequence(context, address);
}

/** Who has to sign, in order: each message's signer once, then the payer of the fee. */
export function signersOf(tx: DecodedTx): string[] {
  const needed = tx.messages.map(({ signer }) => signer);
  return [...new Set(tx.fee.payer === '' ? needed : [...needed, tx.fee.payer])];
}

function checkForm(context: Context, tx: DecodedTx): void {
  if (tx.hasExtensions) refuse(sdkErrors.unknownExtension);
  if (tx.signatures.length === 0) refuse(sdkErrors.noSignatures);
  const expected = signersOf(tx).length;
  if (tx.signatures.length !== expected || tx.signers.length !== expected) {
    refuse(sdkErrors.unauthorized, `wrong number of signers; expected ${expected}, got ${tx.signatures.length}`);
  }
  if (tx.unordered) refuse(sdkErrors.notSupported, 'unordered transactions are not enabled on a devnet');
  checkTimeout(context, tx);
  if ([...tx.memo].length > MAX_MEMO_CHARACTERS) {
    refuse(
      sdkErrors.memoTooLarge,
      `maximum number of characters is ${MAX_MEMO_CHARACTERS} but received ${[...tx.memo].length} characters`,
    );
  }
}

function checkTimeout({ height, timeMs }: Context, { timeoutHeight, timeoutMs }: DecodedTx): void {
  if (timeoutHeight > 0n && height > timeoutHeight) {
    refuse(sdkErrors.txTimeoutHeight, `block height: ${height}, timeout height: ${timeoutHeight}`);
  }
  if (timeoutMs !== undefined && timeMs > timeoutMs)
    refuse(sdkErrors.txTimeout, 'block time is after the timeout timestamp');
}

/** In a simulation the fee is empty; moving nothing costs the same accesses, so that the gas comes out alike. */
function takeFee(context: Context, tx: DecodedTx, firstSigner: string): void {
  if (tx.fee.granter !== '') refuse(sdkErrors.invalidRequest, 'fee grants are not enabled');
  const payer = tx.fee.payer || firstSigner;
  if (!accounts.find(context.state, payer))
    refuse(sdkErrors.unknownAddress, `fee payer address: ${payer} does not exist`);
  const coins = tx.fee.coins.length > 0 ? tx.fee.coins : [{ denom: 'uakt', amount: 0n }];
  const silent = { ...context, emit: () => undefined };
  sendCoins(tx.fee.coins.length > 0 ? context : silent, payer, FEE_COLLECTOR, coins);
  context.emit(event('tx', { fee: formatCoins(tx.fee.coins), fee_payer: payer }));
}

function storeKeys(context: Context, tx: DecodedTx, signers: readonly string[]): void {
  signers.forEach((address, index) => {
    const { publicKey } = tx.signers[index] as TxSigner;
    const account = getSigner(context, address);
    if (publicKey === undefined || account.publicKey) return;
    if (addressOf(publicKey) !== address) {
      refuse(sdkErrors.invalidPubKey, `pubKey does not match signer address ${address} with signer index: ${index}`);
    }
    accounts.put(context.state, address, { ...account, publicKey });
  });
  signers.forEach((address, index) => {
    context.emit(event('tx', { acc_seq: `${address}/${(tx.signers[index] as TxSigner).sequence}` }));
    context.emit(event('tx', { signature: Buffer.from(tx.signatures[index] ?? []).toString('base64') }));
  });
}

function checkSignature(context: Context, tx: DecodedTx, address: string, index: number, mode: TxMode): void {
  const account = getSigner(context, address);
  const signer = tx.signers[index] as TxSigner;
  if (signer.sequence !== account.sequence) {
    refuse(sdkErrors.wrongSequence, `account sequence mismatch, expected ${account.sequence}, got ${signer.sequence}`);
  }
  if (mode === 'simulate') return;
  const publicKey = account.publicKey ?? refuse(sdkErrors.invalidPubKey, 'account pubkey is not set');
  const signed =
    signer.mode === SIGN_MODE_DIRECT &&
    verifySignature(publicKey, signBytes(context, tx, account), tx.signatures[index] ?? new Uint8Array());
  if (!signed) {
    const hint = `please verify account number (${account.accountNumber}) and chain-id (${context.chainId})`;
    refuse(
      sdkErrors.unauthorized,
      `signature verification failed; ${hint}: (unable to verify single signer signature)`,
    );
  }
}

function signBytes(
  { chainId }: Context,
  { bodyBytes, authInfoBytes }: DecodedTx,
  { accountNumber }: Account,
): Uint8Array {
  return SignDoc.encode({ bodyBytes, authInfoBytes, chainId, accountNumber }).finish();
}

function raiseSequence(context: Context, address: string): void {
  const account = getSigner(context, address);
  accounts.put(context.state, address, { ...account, sequence: account.sequence + 1n });
}

function getSigner({ state }: Context, address: string): Account {
  return accounts.find(state, address) ?? refuse(sdkErrors.unknownAddress, `account ${address} does not exist`);
}
