import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { silentLogger } from '../../../src/base/logger.ts';
import { systemRandom } from '../../../src/base/random.ts';
import { findProvider } from '../../../src/chain/query/findProvider.ts';
import { listCertificates } from '../../../src/chain/query/listCertificates.ts';
import type { Signer } from '../../../src/chain/signing/signer.ts';
import { runAgent } from '../../../src/runner-provider/runAgent.ts';
import { agentConfig } from '../../helpers/agentConfig.ts';
import { createFakeConnection } from '../../helpers/fakeConnection.ts';
import { ask } from '../../helpers/gatewayServer.ts';
import { setStage, startAgent } from '../../helpers/marketStage.ts';
import { temporaryDirectory } from '../../helpers/runnerProvider.ts';

describe('runAgent', () => {
  it('registers once: address, attributes, certificate; and serves until it is stopped', async () => {
    const stage = await setStage(1, 50);
    const [provider] = stage.actors;
    const { address } = provider!.wallet;
    const first = await startAgent(stage, provider!, { config: { attributes: { region: 'eu' } } });
    const registered = await findProvider(stage.connection, address);
    expect(registered).toMatchObject({ hostUri: first.hostUri, attributes: [{ key: 'region', value: 'eu' }] });
    const port = Number(new URL(first.hostUri).port);
    expect(JSON.parse((await ask(port, '/address')).body)).toEqual({ address });
    await first.stop();
    await expect(ask(port, '/address')).rejects.toThrow();
    const second = await startAgent(stage, provider!, {
      stateDir: first.stateDir,
      config: { attributes: { region: 'us' } },
    });
    expect(second.hostUri).toBe(first.hostUri);
    expect(await findProvider(stage.connection, address)).toMatchObject({ attributes: [{ value: 'us' }] });
    expect(await listCertificates(stage.connection, { owner: address })).toHaveLength(1);
  });

  it('does not begin with local processes on a chain with real money', async () => {
    const running = runAgent({
      connection: { ...createFakeConnection(), chainId: 'akashnet-2' },
      signer: {} as Signer,
      wallet: { address: 'akash1provider' },
      config: agentConfig(),
      stateDir: await temporaryDirectory(),
      clock: systemClock,
      random: systemRandom,
      logger: silentLogger,
      signal: new AbortController().signal,
    });
    await expect(running).rejects.toMatchObject({ kind: 'EXECUTOR_CHAIN_REFUSED' });
  });
});
