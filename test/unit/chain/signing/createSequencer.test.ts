import { describe, expect, it } from 'vitest';
import { createSequencer } from '../../../../src/chain/signing/createSequencer.ts';

interface Chain {
  sequence: bigint | undefined;
  height: bigint;
  reads: number;
  onBlock: () => void;
}

function setup(onChain?: { sequence: bigint | undefined }) {
  const chain: Chain = { sequence: 3n, height: 100n, reads: 0, onBlock: () => undefined, ...onChain };
  const status = () => ({ height: chain.height, timeMs: 0, chainId: 'c', catchingUp: false });
  const sequencer = createSequencer({
    address: 'akash1me',
    chainId: 'c',
    findAccount: async () => {
      chain.reads++;
      return chain.sequence === undefined ? undefined : { accountNumber: 7n, sequence: chain.sequence };
    },
    blocks: {
      refresh: async () => status(),
      latest: () => ({ height: chain.height, timeMs: 0, seenAtMs: 0 }),
      get: async (height) => {
        if (height > chain.height) chain.height = height;
        chain.onBlock();
        return { height, timeMs: 0, txs: [] };
      },
    },
  });
  return { sequencer, chain };
}

describe('createSequencer', () => {
  it('counts ahead of the chain by what it gave away, reading the account once', async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    expect(sequencer.peek()).toEqual({ accountNumber: 7n, sequence: 3n });
    sequencer.take(3n, 110n);
    await sequencer.load();
    expect(sequencer.peek().sequence).toBe(4n);
    expect(chain.reads).toBe(1);
  });

  it('has nothing to give before it has read, and names an account that is not there', async () => {
    const { sequencer } = setup({ sequence: undefined });
    expect(() => sequencer.peek()).toThrow(expect.objectContaining({ kind: 'SIGNER_NOT_PRIMED' }));
    await expect(sequencer.load()).rejects.toMatchObject({ kind: 'ACCOUNT_NOT_FOUND', args: { address: 'akash1me' } });
  });

  it('takes back the last, and reads again when one in the middle was never used', async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    sequencer.take(3n, 110n);
    sequencer.release(3n);
    expect(sequencer.peek().sequence).toBe(3n);
    sequencer.take(3n, 101n);
    sequencer.take(4n, 101n);
    sequencer.release(3n);
    await sequencer.load();
    expect(sequencer.peek().sequence).toBe(3n);
    expect(chain.height).toBe(102n);
  });

  it('starts behind transactions of an earlier life that may still be included', async () => {
    const { sequencer } = setup();
    sequencer.take(3n, 110n);
    await sequencer.load();
    expect(sequencer.peek().sequence).toBe(4n);
  });

  it('trusts its count after an inclusion, and the account after an expiry', async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    sequencer.take(3n, 110n);
    sequencer.settle(3n, 'included');
    await sequencer.load();
    expect([sequencer.peek().sequence, chain.reads]).toEqual([4n, 1]);
    sequencer.take(4n, 110n);
    sequencer.settle(4n, 'expired');
    chain.sequence = 4n;
    await sequencer.load();
    expect([sequencer.peek().sequence, chain.reads]).toEqual([4n, 2]);
  });

  it('does not believe a reading from before an inclusion', async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    sequencer.take(3n, 110n);
    sequencer.take(4n, 110n);
    sequencer.settle(3n, 'included');
    sequencer.settle(4n, 'expired');
    await sequencer.load();
    expect([sequencer.peek().sequence, chain.sequence]).toEqual([4n, 3n]);
  });

  it('reads again after a failure with nothing behind it: the sequence may not have counted', async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    sequencer.take(3n, 110n);
    sequencer.take(4n, 110n);
    sequencer.settle(3n, 'failed');
    await sequencer.load();
    expect([sequencer.peek().sequence, chain.reads]).toEqual([5n, 1]);
    sequencer.settle(4n, 'failed');
    chain.sequence = 4n;
    await sequencer.load();
    expect([sequencer.peek().sequence, chain.reads]).toEqual([4n, 2]);
  });

  it('takes over what another writer has moved the account to', async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    expect(await sequencer.isOvertaken()).toBe(false);
    chain.sequence = 9n;
    expect(await sequencer.isOvertaken()).toBe(true);
    expect(sequencer.peek().sequence).toBe(9n);
    await sequencer.correct(3n);
    expect([sequencer.peek().sequence, chain.height]).toEqual([9n, 100n]);
  });

  it("waits a block for another writer's transaction that is still in the mempool", async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    chain.onBlock = () => {
      chain.sequence = 4n;
    };
    await sequencer.correct(3n);
    expect([sequencer.peek().sequence, chain.height]).toEqual([4n, 101n]);
  });

  it('does not wait for one that the chain has taken, even if nobody told it so', async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    sequencer.take(3n, 110n);
    chain.onBlock = () => {
      chain.sequence = 4n;
    };
    await sequencer.correct(4n);
    expect([sequencer.peek().sequence, chain.height]).toEqual([4n, 101n]);
  });

  it('waits out its own that a node may have lost', async () => {
    const { sequencer, chain } = setup();
    await sequencer.load();
    sequencer.take(3n, 105n);
    await sequencer.correct(4n);
    expect([sequencer.peek().sequence, chain.height]).toEqual([3n, 106n]);
  });
});
