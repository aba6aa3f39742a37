import { describe, expect, it } from 'vitest';
import { submitTx, submittedJson } from '../../../../../src/devnet/rpc/method/submitTx.ts';
import { ANN, signTx } from '../../signing.ts';
import { createTestNode } from '../../testNode.ts';

describe('submitTx', () => {
  it('tells what the check says from what the mempool says', () => {
    const { node } = createTestNode();
    const bytes = signTx();
    expect(submitTx(node, bytes)).toMatchObject({ ok: true, value: { code: 0 } });
    expect(submitTx(node, bytes)).toEqual({
      ok: false,
      error: { code: -32603, message: 'Internal error', data: 'tx already exists in cache' },
    });
    expect(submitTx(node, signTx(ANN, { sequence: 9n }))).toMatchObject({ ok: true, value: { code: 32 } });
  });
});

describe('submittedJson', () => {
  it('names the transaction', () => {
    expect(submittedJson(new Uint8Array(), { code: 5, log: 'no', codespace: 'sdk' })).toEqual({
      code: 5,
      data: '',
      log: 'no',
      codespace: 'sdk',
      hash: 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855',
    });
  });
});
