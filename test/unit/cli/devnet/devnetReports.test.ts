import { describe, expect, it } from 'vitest';
import {
  blockMade,
  chainRestored,
  chainSaved,
  coinsGiven,
  devnetReady,
  devnetStopped,
  homeBegun,
  timeAdvanced,
} from '../../../../src/cli/devnet/devnetReports.ts';

const account = { name: 'tenant', address: 'akash1x', mnemonic: 'some words', mnemonicFile: '/k/tenant.mnemonic' };
const devnet = { rpcUrl: 'http://127.0.0.1:1', grpcUrl: 'http://127.0.0.1:2', chainId: 'devnet', height: 5n };
const block = { height: '7', time: '2026-01-01T00:00:00Z', app_hash: 'AB' };

describe('devnet reports', () => {
  it('names endpoints and accounts, and no mnemonic unless asked', () => {
    const ready = devnetReady(devnet, [account], false);
    expect(ready).toMatchObject({
      event: 'ready',
      fields: {
        rpc: devnet.rpcUrl,
        websocket: 'ws://127.0.0.1:1/websocket',
        grpc: devnet.grpcUrl,
        chainId: 'devnet',
        height: 5n,
      },
    });
    expect(JSON.stringify(ready.lines)).not.toContain('some words');
    expect(ready.lines.join('\n')).toContain('/k/tenant.mnemonic');
    expect(ready.lines.filter((line) => /^ {2}(rpc|websocket|grpc|rest) /.test(line))).toHaveLength(3);
    const shown = devnetReady(devnet, [account], true);
    expect(shown.lines.join()).toContain('some words');
    expect(shown.fields['accounts']).toEqual([account]);
  });

  it('shows a block in one line', () => {
    const made = blockMade({ height: 5n, timeMs: 0, txs: 1 });
    expect(made).toMatchObject({ event: 'block', fields: { height: 5n, timeMs: 0, txs: 1 } });
    expect(made.lines).toEqual(['block 5  00:00:00.000  1 transaction']);
    expect(blockMade({ height: 6n, timeMs: 0, txs: 2 }).lines[0]).toContain('2 transactions');
    expect(devnetStopped.event).toBe('stopped');
  });

  it('says what the other commands did', () => {
    const begun = homeBegun({ home: 'h', genesisFile: 'h/genesis.json', chainId: 'c' }, [account]);
    expect(begun).toMatchObject({ event: 'initialized', fields: { home: 'h', chainId: 'c' } });
    expect(JSON.stringify(begun)).not.toContain('some words');
    expect(begun.lines.join('\n')).toContain('akash1x');
    expect(coinsGiven('akash1x', '5uact', block)).toMatchObject({ event: 'funded', fields: { height: '7' } });
    expect(chainSaved('f', 9)).toMatchObject({ event: 'saved', fields: { file: 'f', bytes: 9 } });
    expect(chainRestored('f', block)).toMatchObject({ event: 'restored', fields: { height: '7', appHash: 'AB' } });
    expect(timeAdvanced(block)).toMatchObject({ event: 'advanced', fields: { height: '7', time: block.time } });
  });
});
