import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { listCertificates } from '../../src/chain/query/listCertificates.ts';
import { createGatewayClient } from '../../src/gateway/client/createGatewayClient.ts';
import type { GatewayClient } from '../../src/gateway/client/gatewayClient.ts';
import { createToken } from '../../src/gateway/jwt/createToken.ts';
import type { LocalProvider } from './openLocalProvider.ts';
import type { Actor, Stage } from './stage.ts';

/** For how long we ask a gateway in our own process; its answer needs the chain's, so not much less than a node's. */
const DEADLINES = { connectMs: 20_000, requestMs: 20_000, manifestMs: 30_000 };

/**
 * A tenant's client for a provider of this run, at the address that the chain has.
 * @param options.chainId where the client believes itself to be. A client connects to private addresses on a devnet only; on other chains
 *   this program vouches for the one address that it opened itself, and says `devnet`.
 */
export async function gatewayOf(
  stage: Stage,
  tenant: Actor,
  { actor }: LocalProvider,
  { chainId = 'devnet' } = {},
): Promise<GatewayClient> {
  const registered = await stage.chain.provider(actor.address);
  return createGatewayClient({
    hostUri: registered?.hostUri ?? '',
    provider: actor.address,
    listCertificates: (owner) => listCertificates(stage.connection, { owner, state: 'valid' }),
    token: () => createToken({ wallet: tenant.wallet, clock: systemClock, leases: { access: 'full' } }),
    allowPrivateHosts: true,
    chainId,
    clock: systemClock,
    logger: silentLogger,
    deadlines: DEADLINES,
  });
}
