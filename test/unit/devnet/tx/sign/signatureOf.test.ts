import { describe, expect, it } from 'vitest';
import { decodeTx } from '../../../../../src/devnet/tx/decodeTx.ts';
import { signatureOf } from '../../../../../src/devnet/tx/sign/signatureOf.ts';
import { ANN, signTx } from '../../signing.ts';
import { refusalOf } from '../../stage.ts';

describe('signatureOf', () => {
  it('puts a signature and how it was made together', () => {
    const tx = decodeTx(signTx(ANN, { mode: 127 }));
    expect(signatureOf(tx, 0)).toEqual({ kind: 'single', mode: 127, signature: tx.signatures[0] });
    expect(signatureOf(tx, 1)).toBeUndefined();
    expect(refusalOf(() => signatureOf({ ...tx, signatures: [] }, 0))).toBe('undefined/111222');
  });
});
