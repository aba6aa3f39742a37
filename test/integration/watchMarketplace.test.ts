import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { systemRandom } from '../../src/base/random.ts';
import type { ChainConnection } from '../../src/chain/connection/chainConnection.ts';
import { connectChain } from '../../src/chain/connection/connectChain.ts';
import { watchMarketplace } from '../../src/chain/events/watchMarketplace.ts';
import { closeDeploymentMsg } from '../../src/chain/message/closeDeploymentMsg.ts';
import { createBidMsg } from '../../src/chain/message/createBidMsg.ts';
import { createDeploymentMsg } from '../../src/chain/message/createDeploymentMsg.ts';
import { createLeaseMsg } from '../../src/chain/message/createLeaseMsg.ts';
import { createProviderMsg } from '../../src/chain/message/createProviderMsg.ts';
import { GroupSpec } from '../../src/chain/protocol/akash.ts';
import { createSigner } from '../../src/chain/signing/createSigner.ts';
import type { Msg, Signer } from '../../src/chain/signing/signer.ts';
import { createWallet } from '../../src/chain/wallet/createWallet.ts';
import { startTestDevnet, type TestDevnet } from '../helpers/devnet.ts';

const deposit = { denom: 'uact', amount: 500_000n };
const price = { denom: 'uact', amount: { atomics: 10n * 10n ** 18n } };
const bytesOf = (text: string) => ({ val: new TextEncoder().encode(text) });
const group = GroupSpec.fromPartial({
  name: 'akr-test',
  requirements: {},
  resources: [
    {
      count: 1,
      price: { denom: 'uact', amount: '100' },
      resource: {
        id: 1,
        cpu: { units: bytesOf('100') },
        memory: { quantity: bytesOf('134217728') },
        gpu: { units: bytesOf('0') },
        storage: [{ name: 'default', quantity: bytesOf('134217728') }],
        endpoints: [{ kind: 1 }],
      },
    },
  ],
});
const quiet = { clock: systemClock, random: systemRandom, logger: silentLogger, deadlineMs: 15_000 };
const DEADLINE_MS = 20_000;

let devnet: TestDevnet;
let connection: ChainConnection;
let tenant: Signer;
let host: Signer;
let key = 0;
beforeAll(async () => {
  devnet = await startTestDevnet({ blocks: { kind: 'interval', intervalMs: 100 } });
  connection = await connectChain({ ...quiet, endpoints: [devnet.rpcUrl] });
  const signerOf = async (index: number) =>
    createSigner({ ...quiet, connection, wallet: await createWallet({ mnemonic: devnet.wallets[index]!.mnemonic }) });
  tenant = await signerOf(0);
  host = await signerOf(1);
  const hostUri = 'https://provider.localhost:8443';
  await send(host, createProviderMsg({ owner: host.address, hostUri, attributes: [] }));
});
afterAll(async () => {
  connection.close();
  await devnet.stop();
});

async function send(signer: Signer, ...messages: Msg[]): Promise<void> {
  const outcome = await signer.submit({ messages, key: `${key++}`, gasLimit: 600_000n });
  expect(outcome).toMatchObject({ ok: true });
}

describe('a market that is played by handlers of its events', () => {
  it('comes to a lease and to its end, and each event was told once', async () => {
    const ids = [1n, 2n].map((dseq) => ({ owner: tenant.address, dseq }));
    const told: string[] = [];
    const [stop, stopProvided] = [new AbortController(), new AbortController()];
    const until = ({ signal }: AbortController) => AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]);
    const fromHeight = (await connection.status()).height + 1n;
    const all = { ...quiet, fromHeight };
    const watching = watchMarketplace(connection, {
      ...all,
      signal: until(stop),
      filter: { owner: tenant.address, dseq: 2n },
      handlers: {
        'order-created': ({ id }) =>
          send(host, createBidMsg({ id: { ...id, provider: host.address }, price, deposit })),
        'bid-created': async ({ id, price: asked }) => {
          expect(asked).toEqual(price);
          await send(tenant, createLeaseMsg(id));
        },
        'lease-created': ({ id }) => send(tenant, closeDeploymentMsg(id)),
        'deployment-closed': () => stop.abort('the rental is over'),
      },
    });
    const provided = watchMarketplace(connection, {
      ...all,
      signal: until(stopProvided),
      filter: { provider: host.address },
      handlers: {
        'bid-closed': () => undefined,
        'lease-closed': ({ kind, id, reason }) => {
          told.push(`${kind} ${id.dseq} ${reason}`);
          stopProvided.abort('the rental is over');
        },
      },
      otherwise: ({ kind, id }) => void told.push(`${kind} ${id.dseq}`),
    });
    for (const id of ids) {
      const hash = new Uint8Array(32).fill(1);
      await send(tenant, createDeploymentMsg({ id, groups: [group], hash, deposit }));
    }
    await Promise.all([watching, provided]);
    expect(stop.signal.aborted).toBe(true);
    expect(told).toEqual(['bid-created 2', 'lease-created 2', 'lease-closed 2 lease_closed_owner']);
  });

  it('ends with what a handler throws', async () => {
    const failure = new TypeError('of the handler');
    const watching = watchMarketplace(connection, {
      ...quiet,
      fromHeight: 2n,
      signal: AbortSignal.timeout(DEADLINE_MS),
      handlers: {
        'deployment-closed': ({ id }) => {
          expect(id).toEqual({ owner: tenant.address, dseq: 2n });
          throw failure;
        },
      },
    });
    await expect(watching).rejects.toBe(failure);
  });
});
