import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { callDevnet } from '../../../../src/cli/devnet/callDevnet.ts';
import { startTestDevnet } from '../../../helpers/devnet.ts';

const terminal = { clock: systemClock, signal: new AbortController().signal };

describe('callDevnet', () => {
  it('gives the answer, or says why there is none', async () => {
    const devnet = await startTestDevnet({ accounts: 1 });
    onTestFinished(() => devnet.stop());
    expect(await callDevnet(terminal, devnet.rpcUrl, 'devnet_mine', { blocks: 2 })).toMatchObject({ height: '3' });
    await expect(callDevnet(terminal, devnet.rpcUrl, 'devnet_mine', { blocks: 0 })).rejects.toMatchObject({
      kind: 'CLI_DEVNET_REFUSED',
      args: { method: 'devnet_mine' },
    });
  });

  it('says that nobody answers, or something else does', async () => {
    const server = createServer((_, response) => void response.end('hello'));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const unreachable = { kind: 'CLI_DEVNET_UNREACHABLE' };
    await expect(callDevnet(terminal, url, 'devnet_info', {})).rejects.toMatchObject(unreachable);
    await new Promise((resolve) => server.close(resolve));
    await expect(callDevnet(terminal, url, 'devnet_info', {})).rejects.toMatchObject(unreachable);
    const stopped = { ...terminal, signal: AbortSignal.abort('stop') };
    await expect(callDevnet(stopped, url, 'devnet_info', {})).rejects.toBe('stop');
  });
});
