import { describe, expect, it } from 'vitest';
import { accounts } from '../../../../src/devnet/module/auth/accounts.ts';
import { createGasMeter } from '../../../../src/devnet/state/gasMeter.ts';
import type { TxMode } from '../../../../src/devnet/tx/ante.ts';
import { checkSignatures } from '../../../../src/devnet/tx/checkSignatures.ts';
import { decodeTx } from '../../../../src/devnet/tx/decodeTx.ts';
import { ANN, signTx, type TxWish } from '../signing.ts';
import { createStage, refusalOf } from '../stage.ts';

const verdict = (wish: TxWish, mode: TxMode = 'deliver', publicKey: Uint8Array | undefined = ANN.publicKey) => {
  const context = createStage().context();
  const account = { address: ANN.address, accountNumber: 0n, sequence: 3n };
  accounts.put(context.state, ANN.address, mode === 'simulate' ? account : { ...account, publicKey });
  const tx = decodeTx(signTx(ANN, { chainId: context.chainId, sequence: 3n, ...wish }));
  return refusalOf(() => checkSignatures(context, createGasMeter(), tx, mode));
};
const BROKEN = { signature: new Uint8Array(64) };

// Source: cosmos-sdk v0.53.7 `x/auth/ante/sigverify.go` SigVerificationDecorator.
describe('checkSignatures', () => {
  it('verifies for the mempool and in a block, and nowhere else', () => {
    expect((['check', 'recheck', 'deliver', 'simulate'] as const).map((mode) => verdict({}, mode))).toEqual(
      Array(4).fill('ok'),
    );
    expect((['check', 'recheck', 'deliver', 'simulate'] as const).map((mode) => verdict(BROKEN, mode))).toEqual([
      'sdk/4',
      'ok',
      'sdk/4',
      'ok',
    ]);
  });

  it('wants the sequence everywhere', () => {
    for (const mode of ['check', 'recheck', 'deliver', 'simulate'] as const)
      expect(verdict({ sequence: 4n }, mode)).toBe('sdk/32');
  });

  it('wants one signer each', () => {
    expect(verdict({ signerInfos: [] })).toBe('sdk/4');
  });

  it('wants a key that somebody knows', () => {
    const context = createStage().context();
    accounts.put(context.state, ANN.address, { address: ANN.address, accountNumber: 0n, sequence: 0n });
    expect(refusalOf(() => checkSignatures(context, createGasMeter(), decodeTx(signTx()), 'deliver'))).toBe('sdk/8');
  });
});
