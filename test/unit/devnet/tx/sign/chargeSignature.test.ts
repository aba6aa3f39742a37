import { describe, expect, it } from 'vitest';
import { createGasMeter } from '../../../../../src/devnet/state/gasMeter.ts';
import { chargeSignature } from '../../../../../src/devnet/tx/sign/chargeSignature.ts';
import type { MultisigKey, PublicKey } from '../../../../../src/devnet/tx/sign/publicKey.ts';
import type { SignatureData } from '../../../../../src/devnet/tx/sign/signatureData.ts';
import { ANN, BEN } from '../../signing.ts';
import { refusalOf } from '../../stage.ts';

const single: SignatureData = { kind: 'single', mode: 1, signature: new Uint8Array(64) };
const [ann, ben] = [ANN, BEN].map(({ publicKey }): PublicKey => ({ kind: 'secp256k1', key: publicKey })) as [
  PublicKey,
  PublicKey,
];
const both: MultisigKey = { kind: 'multisig', threshold: 1, keys: [ann, ben], encoded: new Uint8Array() };
const multi = (bits: boolean[], ...signatures: SignatureData[]): SignatureData => ({ kind: 'multi', bits, signatures });
const charge = (key: PublicKey | undefined, data: SignatureData | undefined) => {
  const gas = createGasMeter();
  const outcome = refusalOf(() => chargeSignature(gas, key, data));
  return outcome === 'ok' ? gas.used() : outcome;
};

// Source: cosmos-sdk v0.53.7 `x/auth/ante/sigverify.go` DefaultSigVerificationGasConsumer.
describe('chargeSignature', () => {
  it('takes 1000 for each signature', () => {
    expect(charge(ann, single)).toBe(1000n);
    expect(charge(both, multi([false, true], single))).toBe(1000n);
    expect(charge(both, multi([true, true], single, single))).toBe(2000n);
  });

  it('refuses what it knows no price for', () => {
    expect(charge(undefined, single)).toBe('sdk/8');
    expect(charge({ kind: 'other', typeUrl: '/x' }, single)).toBe('sdk/8');
    expect(charge(both, single)).toBe('undefined/1');
    expect(charge(both, multi([true, true], single))).toBe('undefined/111222');
    expect(charge(both, multi([false, false, true], single))).toBe('undefined/111222');
  });
});
