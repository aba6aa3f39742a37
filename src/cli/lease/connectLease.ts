import { RunnerError } from '../../base/runnerError.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import { findProvider } from '../../chain/query/findProvider.ts';
import { listCertificates } from '../../chain/query/listCertificates.ts';
import { createGatewayClient } from '../../gateway/client/createGatewayClient.ts';
import type { GatewayClient } from '../../gateway/client/gatewayClient.ts';
import type { GatewayFailure } from '../../gateway/client/gatewayFailure.ts';
import type { Scope } from '../../gateway/jwt/claims.ts';
import { createToken } from '../../gateway/jwt/createToken.ts';
import type { Call } from '../frame/command.ts';

/** A client for the gateway of a lease's provider, whose token opens these actions there and nothing else. @throws RunnerError CLI_NOT_FOUND. */
export async function connectLease(
  call: Call,
  { provider }: Pick<LeaseId, 'provider'>,
  options: { readonly scopes: readonly Scope[]; readonly allowPrivateHosts: boolean },
): Promise<GatewayClient> {
  const { connection, wallet } = await call.key();
  const { clock } = call.terminal;
  const registered = await findProvider(connection, provider, call.signal);
  if (!registered) throw new RunnerError('CLI_NOT_FOUND', { what: 'provider', id: provider });
  const scope = [...options.scopes];
  return createGatewayClient({
    hostUri: registered.hostUri,
    provider,
    chainId: connection.chainId,
    allowPrivateHosts: options.allowPrivateHosts,
    clock,
    logger: call.logger,
    listCertificates: (owner) => listCertificates(connection, { owner, state: 'valid' }),
    token: () =>
      createToken({
        wallet,
        clock,
        leases: { access: 'granular', permissions: [{ provider, access: 'scoped', scope }] },
      }),
  });
}

/** What a gateway did not do, as an error to throw. */
export function gatewayError(provider: string, { kind, message, cause }: GatewayFailure): RunnerError {
  return new RunnerError('CLI_GATEWAY_FAILED', { provider, kind, reason: message || 'no reason given' }, { cause });
}
