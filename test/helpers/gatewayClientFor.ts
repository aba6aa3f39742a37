import { systemClock } from '../../src/base/clock.ts';
import { silentLogger } from '../../src/base/logger.ts';
import { createGatewayClient, type GatewayClientOptions } from '../../src/gateway/client/createGatewayClient.ts';
import type { GatewayClient } from '../../src/gateway/client/gatewayClient.ts';
import { type GatewayStandIn, PROVIDER, type StandInCertificate, TENANT } from './gatewayStandIn.ts';

/** A lease at the stand-in. */
export const LEASE = { owner: TENANT, dseq: 7n, gseq: 1, oseq: 1, provider: PROVIDER } as const;

/** A client for a stand-in that the chain lists with this certificate. */
export function gatewayClientFor(
  gateway: GatewayStandIn,
  certificate: StandInCertificate,
  over: Partial<GatewayClientOptions> = {},
): GatewayClient {
  return createGatewayClient({
    hostUri: gateway.hostUri,
    provider: PROVIDER,
    listCertificates: async () => [certificate],
    token: async () => 'token',
    allowPrivateHosts: true,
    chainId: 'akash-runner-devnet',
    clock: systemClock,
    logger: silentLogger,
    ...over,
  });
}
