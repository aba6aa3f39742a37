import { AuthInfo, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CometNode, createCometNode } from '../../../../src/chain/connection/cometNode.ts';
import { parseEndpoint } from '../../../../src/chain/connection/parseEndpoint.ts';
import { txHash } from '../../../../src/chain/connection/txHash.ts';
import { type CometStandIn, startCometStandIn } from '../../../helpers/cometStandIn.ts';

let standIn: CometStandIn;
let node: CometNode;
beforeAll(async () => {
  standIn = await startCometStandIn();
  node = createCometNode(parseEndpoint(standIn.url, { position: 1, count: 1 }));
});
afterAll(() => standIn.stop());

const feeInfo = { fee: { amount: [{ denom: 'uakt', amount: '55' }], gasLimit: 1n, payer: '', granter: '' } };
const authInfoBytes = AuthInfo.encode(AuthInfo.fromPartial(feeInfo)).finish();
const txOf = (memo: number) =>
  TxRaw.encode({ bodyBytes: new Uint8Array([memo]), authInfoBytes, signatures: [] }).finish();

describe('a CometBFT node', () => {
  it('tells where it stands', async () => {
    expect(await node.status()).toEqual({
      height: standIn.height,
      timeMs: 1_700_000_001_000,
      chainId: 'devnet-test',
      catchingUp: false,
    });
  });

  it('answers a query with its bytes, or with the code of its refusal', async () => {
    standIn.query = (path, data) =>
      path === '/ok' ? new Uint8Array([...data, 9]) : { code: 22, codespace: 'sdk', log: 'no such thing' };
    expect(await node.abciQuery('/ok', new Uint8Array([1]))).toEqual(new Uint8Array([1, 9]));
    const args = { path: '/absent', codespace: 'sdk', code: 22 };
    await expect(node.abciQuery('/absent', new Uint8Array())).rejects.toMatchObject({
      kind: 'QUERY_FAILED',
      args,
      cause: { log: 'no such thing' },
    });
  });

  it('takes a transaction, and the same bytes again', async () => {
    const bytes = txOf(1);
    const taken = { code: 0, codespace: '', log: '', hash: txHash(bytes) };
    expect(await node.broadcastTxSync(bytes)).toEqual(taken);
    expect(await node.broadcastTxSync(bytes)).toEqual(taken);
    standIn.checkTx = () => ({ code: 13, codespace: 'sdk', log: 'fee' });
    expect(await node.broadcastTxSync(txOf(2))).toMatchObject({ code: 13, codespace: 'sdk', log: 'fee' });
  });

  it('shows a block with its transactions, and finds them by hash', async () => {
    const bytes = txOf(3);
    const events = [{ type: 't', attributes: [{ key: 'k', value: 'v' }] }];
    standIn.checkTx = () => ({ code: 0 });
    standIn.deliverTx = () => ({ code: 11, codespace: 'sdk', log: 'gas', gasUsed: 77n, events });
    await node.broadcastTxSync(bytes);
    standIn.makeBlock();
    const delivered = { hash: txHash(bytes), code: 11, codespace: 'sdk', log: 'gas', gasUsed: 77n, events };
    const block = await node.blockResults(standIn.height);
    expect(block).toMatchObject({ height: standIn.height, timeMs: 1_700_000_002_000 });
    expect(block.txs.at(-1)).toMatchObject(delivered);
    expect(await node.findTx(txHash(bytes))).toMatchObject({ ...delivered, height: standIn.height, feeUakt: 55n });
    expect(await node.findTx(txHash(txOf(9)))).toBeUndefined();
  });

  it('shows the heads of a stretch of blocks in order, and the events of what was carried out', async () => {
    const events = [{ type: 't', attributes: [] }];
    standIn.deliverTx = () => ({ code: 5, codespace: 'sdk', events });
    await node.broadcastTxSync(txOf(4));
    standIn.makeBlock(events);
    const last = standIn.height;
    expect(await node.blockHeads(last - 1n, last)).toMatchObject([
      { height: last - 1n },
      { height: last, txCount: 2, timeMs: 1_700_000_000_000 + Number(last) * 1_000 },
    ]);
    // The one of the transaction that failed is not among them.
    expect(await node.txEvents(last)).toEqual(events);
    await expect(node.blockHeads(last, last + 1n)).rejects.toMatchObject({ kind: 'NODE_REFUSED' });
    await expect(node.txEvents(99n)).rejects.toMatchObject({ kind: 'NODE_REFUSED' });
  });

  it('tells which state an answer is of before the answer is looked at', async () => {
    standIn.query = () => ({ code: 22, codespace: 'sdk' });
    const stop = new RangeError('too old');
    const heights: bigint[] = [];
    const asking = node.abciQuery('/x', new Uint8Array(), undefined, (height) => {
      heights.push(height);
      throw stop;
    });
    await expect(asking).rejects.toBe(stop);
    expect(heights).toEqual([standIn.height]);
  });

  it('refuses a height it does not have', async () => {
    await expect(node.blockResults(99n)).rejects.toMatchObject({ kind: 'NODE_REFUSED' });
  });

  it('is told from something that is no CometBFT node', async () => {
    standIn.chainId = '';
    await expect(node.status()).rejects.toMatchObject({ kind: 'NODE_ANSWER_INVALID', args: { method: 'status' } });
  });
});
