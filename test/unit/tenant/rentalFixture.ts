import { parseDecimal } from '../../../src/base/decimal.ts';
import { silentLogger } from '../../../src/base/logger.ts';
import { systemRandom } from '../../../src/base/random.ts';
import { err, ok, type Result } from '../../../src/base/result.ts';
import { createMemoryStore, type Store } from '../../../src/base/store.ts';
import { GroupSpec } from '../../../src/chain/protocol/akash.ts';
import { ACT } from '../../../src/chain/protocol/coin.ts';
import type { GatewayClient, ShellSession } from '../../../src/gateway/client/gatewayClient.ts';
import type { GatewayFailure } from '../../../src/gateway/client/gatewayFailure.ts';
import type { CloseOptions } from '../../../src/tenant/closeRental.ts';
import type { ConnectGateway } from '../../../src/tenant/ports.ts';
import { type PreparedClose, prepareClose } from '../../../src/tenant/prepareClose.ts';
import type { OrderSpec, RentOptions } from '../../../src/tenant/rental.ts';
import type { RentalKey } from '../../../src/tenant/rentalId.ts';
import { createMarketStandIn, type MarketStandIn, type StandInProvider } from './marketStandIn.ts';

export const key: RentalKey = { repositoryId: 42n, runId: 1_000n, runAttempt: 1, rental: 'build' };

/** How one provider's gateway behaves. */
export interface StandInGateway {
  readonly manifest?: (attempt: number) => Result<void, GatewayFailure>;
  /** What the supervisor says to being asked for its state. */
  readonly state?: string;
}

export interface RentalFixture extends MarketStandIn {
  readonly store: Store;
  readonly prepared: PreparedClose;
  readonly rentOptions: RentOptions;
  readonly closeOptions: CloseOptions;
}

export const cheap: StandInProvider = { address: 'akash1cheap', price: '100.5' };
export const dear: StandInProvider = { address: 'akash1dear', price: '120' };

/** A made-up market with a rental that is about to begin on it. */
export async function createRentalFixture(
  options: {
    providers?: StandInProvider[];
    gateways?: Record<string, StandInGateway>;
    uact?: bigint;
    uakt?: bigint;
    more?: Partial<RentOptions>;
  } = {},
): Promise<RentalFixture> {
  const stand = createMarketStandIn(options.providers ?? [cheap, dear], options.uact, options.uakt);
  const { market, signer, clock } = stand;
  const store = createMemoryStore();
  const logger = silentLogger;
  const prepared = await prepareClose({ signer, store, clock, logger });
  const connectGateway: ConnectGateway = ({ provider }) => createGateway(stand, options.gateways?.[provider] ?? {});
  const common = { key, market, signer, store, prepared, clock, logger };
  const maxPrice = { denom: ACT, amount: parseDecimal('150') };
  const rentOptions = {
    ...common,
    connectGateway,
    buildOrder,
    maxPrice,
    timeLimitMs: 60 * 60_000,
    random: systemRandom,
    machineWaitMs: 30_000,
    ...options.more,
  };
  return Object.assign(stand, { store, prepared, rentOptions, closeOptions: common });
}

function buildOrder(tag: string): OrderSpec {
  const hash = new Uint8Array(32).fill(7);
  return { groups: [GroupSpec.fromPartial({ name: tag })], manifestJson: '[]', hash, service: 'runner' };
}

function createGateway(stand: MarketStandIn, behaviour: StandInGateway): GatewayClient {
  let attempts = 0;
  const unused = () => Promise.reject(new TypeError('not part of a rental'));
  const unusedStream = () => {
    throw new TypeError('not part of a rental');
  };
  return {
    async putManifest(_, __, signal) {
      await stand.onCall('putManifest');
      signal?.throwIfAborted();
      return behaviour.manifest?.(++attempts) ?? ok(undefined);
    },
    async openShell(_, __, signal) {
      await stand.onCall('openShell');
      signal?.throwIfAborted();
      if (behaviour.state === 'down') return err({ status: 503, kind: 'unavailable', message: 'down' });
      return ok(saying(`${behaviour.state ?? 'waiting'}\n`));
    },
    getLeaseStatus: unused,
    getProviderStatus: unused,
    streamLogs: unusedStream,
    streamEvents: unusedStream,
  };
}

function saying(text: string): ShellSession {
  async function* output() {
    yield { stream: 'stdout', bytes: Buffer.from(text) } as const;
  }
  const outcome = Promise.resolve({ kind: 'exited', exitCode: 0 } as const);
  return {
    output: output(),
    outcome,
    write: async () => undefined,
    resize: async () => undefined,
    close: () => undefined,
  };
}
