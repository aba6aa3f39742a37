import type { GasMeter } from '../../state/gasMeter.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors, unregistered } from '../../state/sdkErrors.ts';
import type { MultisigKey, PublicKey } from './publicKey.ts';
import type { SignatureData } from './signatureData.ts';

/** The network's auth parameter `sig_verify_cost_secp256k1`. */
const GAS_PER_SIGNATURE = 1000n;

/**
 * Charges for the work of verifying a signature: per member that signed, for a multisig. Source: cosmos-sdk `x/auth/ante/sigverify.go`
 * DefaultSigVerificationGasConsumer.
 * @throws a refusal with sdk 8 for no key or one of another kind, code 1 of `undefined` for a single signature of a multisig, undefined 111222
 * where the node panics: the bits name more members than there are.
 */
export function chargeSignature(gas: GasMeter, key: PublicKey | undefined, data: SignatureData | undefined): void {
  if (key === undefined || key.kind === 'other')
    refuse(sdkErrors.invalidPubKey, `unrecognized public key type: ${key?.typeUrl ?? '<nil>'}`);
  if (key.kind === 'secp256k1') gas.charge(GAS_PER_SIGNATURE, 'ante verify: secp256k1');
  else if (data?.kind === 'multi') chargeMembers(gas, key, data);
  else refuse(unregistered('expected *signing.MultiSignatureData, got, *signing.SingleSignatureData'));
}

function chargeMembers(
  gas: GasMeter,
  { keys }: MultisigKey,
  { bits, signatures }: Extract<SignatureData, { kind: 'multi' }>,
): void {
  const signed = bits.flatMap((isSet, index) => (isSet ? [index] : []));
  for (const [next, index] of signed.entries()) {
    if (index >= keys.length || next >= signatures.length)
      refuse(sdkErrors.panic, 'recovered: runtime error: index out of range');
    chargeSignature(gas, keys[index], signatures[next]);
  }
}
