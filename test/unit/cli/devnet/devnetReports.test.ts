import { describe, expect, it } from 'vitest';
import { blockMade, devnetReady, devnetStopped } from '../../../../src/cli/devnet/devnetReports.ts';

const account = { name: 'tenant', address: 'akash1x', mnemonic: 'some words', mnemonicFile: '/k/tenant.mnemonic' };
const devnet = { rpcUrl: 'http://127.0.0.1:1', chainId: 'devnet' };

describe('devnet reports', () => {
  it('names endpoints and accounts, and no mnemonic unless asked', () => {
    const ready = devnetReady(devnet, [account], false);
    expect(ready).toMatchObject({
      event: 'ready',
      fields: { rpc: devnet.rpcUrl, websocket: 'ws://127.0.0.1:1/websocket', chainId: 'devnet' },
    });
    expect(JSON.stringify(ready)).not.toContain('some words');
    expect(JSON.stringify(ready)).toContain('/k/tenant.mnemonic');
    const shown = devnetReady(devnet, [account], true);
    expect(shown.lines.join()).toContain('some words');
    expect(JSON.stringify(shown.fields)).toContain('some words');
  });

  it('shows a block in one line', () => {
    const block = blockMade({ height: 5n, timeMs: 0, txs: 1 });
    expect(block).toMatchObject({ event: 'block', fields: { height: 5n, timeMs: 0, txs: 1 } });
    expect(block.lines).toEqual(['block 5  00:00:00.000  1 transaction']);
    expect(blockMade({ height: 6n, timeMs: 0, txs: 2 }).lines[0]).toContain('2 transactions');
    expect(devnetStopped.event).toBe('stopped');
  });
});
