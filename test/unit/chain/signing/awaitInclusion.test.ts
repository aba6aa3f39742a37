import { describe, expect, it } from 'vitest';
import { txHash } from '../../../../src/chain/connection/txHash.ts';
import { awaitInclusion } from '../../../../src/chain/signing/awaitInclusion.ts';
import { createFakeConnection } from '../../../helpers/fakeConnection.ts';

const bytes = new Uint8Array([1]);
const tx = {
  bytes,
  hash: txHash(bytes),
  fromHeight: 10n,
  timeoutHeight: 13n,
  sequence: 1n,
  feeUakt: 5n,
  gasLimit: 9n,
  spentUakt: 0n,
};
const delivered = { hash: tx.hash, code: 5, codespace: 'sdk', log: 'l', gasUsed: 7n, gasWanted: 9n, events: [] };

function chainWith(holder: bigint | undefined) {
  const read: bigint[] = [];
  const connection = createFakeConnection({ broadcast: () => Promise.reject(new RangeError('not even sent')) });
  const blocks = {
    refresh: () => connection.status(),
    latest: () => undefined,
    get: async (height: bigint) => {
      read.push(height);
      return { height, timeMs: 1_000, txs: height === holder ? [delivered] : [] };
    },
  };
  return { connection, blocks, read };
}

describe('awaitInclusion', () => {
  it('finds the block that holds it, whatever its code', async () => {
    const chain = chainWith(12n);
    expect(await awaitInclusion(chain, tx)).toEqual({ kind: 'included', tx: delivered, height: 12n, timeMs: 1_000 });
    expect(chain.read).toEqual([11n, 12n]);
  });

  it('says expired only when a block above the timeout height exists and none up to it holds the hash', async () => {
    const chain = chainWith(undefined);
    expect(await awaitInclusion(chain, tx)).toEqual({ kind: 'expired' });
    expect(chain.read).toEqual([11n, 12n, 13n, 14n]);
  });

  it('finds it in the last block that may hold it', async () => {
    expect(await awaitInclusion(chainWith(13n), tx)).toMatchObject({ kind: 'included', height: 13n });
  });

  it('sends the identical bytes again when two blocks have passed it over, while another may hold it', async () => {
    const chain = chainWith(undefined);
    await awaitInclusion(chain, tx);
    expect(chain.connection.sent).toEqual([bytes]);
  });

  it('sends nothing while it only reads what is past', async () => {
    const chain = chainWith(undefined);
    await awaitInclusion(
      { ...chain, blocks: { ...chain.blocks, latest: () => ({ height: 99n, timeMs: 0, seenAtMs: 0 }) } },
      tx,
    );
    expect(chain.connection.sent).toEqual([]);
  });
});
