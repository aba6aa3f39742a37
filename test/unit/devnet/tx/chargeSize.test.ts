import { describe, expect, it } from 'vitest';
import { accounts } from '../../../../src/devnet/module/auth/accounts.ts';
import { createGasMeter } from '../../../../src/devnet/state/gasMeter.ts';
import { chargeSize, SIMULATED_KEY } from '../../../../src/devnet/tx/chargeSize.ts';
import { decodeTx } from '../../../../src/devnet/tx/decodeTx.ts';
import { addressOfKey } from '../../../../src/devnet/tx/sign/publicKey.ts';
import { ANN, signTx, type TxWish } from '../signing.ts';
import { createStage } from '../stage.ts';

const charge = (wish: TxWish, isSimulated: boolean, multisigKey?: Uint8Array) => {
  const context = createStage().context();
  const account = { address: ANN.address, accountNumber: 0n, sequence: 0n };
  accounts.put(context.state, ANN.address, { ...account, ...(multisigKey && { multisigKey }) });
  const gas = createGasMeter();
  const tx = decodeTx(signTx(ANN, wish));
  chargeSize(context, gas, tx, isSimulated);
  return Number(gas.used()) - 1042 - 10 * tx.bytes.length;
};
const UNSIGNED = { signature: new Uint8Array() };

// Source: cosmos-sdk v0.53.7 `x/auth/ante/basic.go` ConsumeTxSizeGasDecorator.
describe('chargeSize', () => {
  it('takes ten for each byte', () => {
    expect(charge({}, false)).toBe(0);
    expect(charge(UNSIGNED, false)).toBe(0);
    expect(charge({}, true)).toBe(0);
  });

  it('adds the signature that a simulation lacks: 106 bytes of a StdSignature, and six', () => {
    expect(charge(UNSIGNED, true)).toBe(1120);
    expect(charge({ signerInfos: [] }, true)).toBe(1120);
  });

  it('takes a multisig for seven', () => {
    expect(charge(UNSIGNED, true, Uint8Array.of(8, 1))).toBe(7 * 10 * (2 + 6 + 66 + 6));
  });
});

describe('SIMULATED_KEY', () => {
  it('is the SDK’s (x/auth/ante/sigverify.go simSecp256k1Pubkey)', () => {
    expect(addressOfKey(SIMULATED_KEY)).toMatch(/^akash1/);
    expect(SIMULATED_KEY).toMatchObject({ kind: 'secp256k1', key: { length: 33 } });
  });
});
