import type { Clock } from '../base/clock.ts';
import type { Logger } from '../base/logger.ts';
import type { ChainConnection } from '../chain/connection/chainConnection.ts';
import { listCertificates } from '../chain/query/listCertificates.ts';
import type { Wallet } from '../chain/wallet/wallet.ts';
import { createGatewayClient } from '../gateway/client/createGatewayClient.ts';
import { createToken } from '../gateway/jwt/createToken.ts';
import { rentalClaims } from '../gateway/jwt/rentalClaims.ts';
import type { ConnectGateway } from './ports.ts';

/** Makes gateway clients whose tokens open nothing but the one deployment, at the one provider, for minutes. */
export function createGatewayConnector(options: {
  readonly connection: ChainConnection;
  readonly wallet: Wallet;
  /** Names of the services that a rental may reach. */
  readonly services: readonly string[];
  readonly allowPrivateHosts: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}): ConnectGateway {
  const { connection, wallet, clock, logger, allowPrivateHosts } = options;
  return ({ provider, dseq }, hostUri) =>
    createGatewayClient({
      hostUri,
      provider,
      chainId: connection.chainId,
      allowPrivateHosts,
      clock,
      logger,
      listCertificates: (owner) => listCertificates(connection, { owner, state: 'valid' }),
      token: () => createToken({ wallet, clock, leases: rentalClaims(provider, dseq, options.services) }),
    });
}
