import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import type { Random } from '../../base/random.ts';
import type { Result } from '../../base/result.ts';
import type { LeaseId } from '../../chain/protocol/ids.ts';
import type { GatewayClient, ShellSession } from '../../gateway/client/gatewayClient.ts';
import type { GatewayFailure } from '../../gateway/client/gatewayFailure.ts';

/** A leased container with the supervisor in it, reached through its provider's shell. */
export interface Machine {
  readonly lease: LeaseId;
  /** Starts a command in the container. Its standard input has no end. */
  openShell(
    command: readonly string[],
    options: { readonly stdin: boolean },
    signal?: AbortSignal,
  ): Promise<Result<ShellSession, GatewayFailure>>;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** How long a machine may stay out of reach before it counts as lost. */
  readonly silenceMs: number;
}

const SILENCE_MS = 60_000;

/** The machine of a lease whose service is named `service`. */
export function createMachine(options: {
  readonly gateway: Pick<GatewayClient, 'openShell'>;
  readonly lease: LeaseId;
  readonly service: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly silenceMs?: number;
}): Machine {
  const { gateway, lease, service, clock, random, logger } = options;
  return {
    lease,
    clock,
    random,
    logger,
    silenceMs: options.silenceMs ?? SILENCE_MS,
    openShell: (command, { stdin }, signal) =>
      gateway.openShell(lease, { service, podIndex: 0, command, stdin, tty: false }, signal),
  };
}
