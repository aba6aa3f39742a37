import { isRunnerError, type RunnerError } from '../../base/runnerError.ts';

/**
 * Why a gateway did not do what it was asked.
 * - `no-lease`: it knows no such lease (yet: it may be a block behind).
 * - `refused`: it understood and said no; the same request will not fare better, unless the provider is a block behind (422).
 * - `unauthorized`: it did not accept the token.
 * - `unavailable`: it is down, slow or broken; worth another try.
 * - `untrusted`: it is not the provider that the chain names, it sits at an address we do not connect to, or it talks nonsense.
 */
export interface GatewayFailure {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly kind: 'no-lease' | 'refused' | 'unauthorized' | 'unavailable' | 'untrusted';
  /** The provider's own words, cut and made printable, or ours. Advice for a person, nothing to decide by. */
  readonly message: string;
  readonly cause?: RunnerError;
}

const LONGEST_MESSAGE = 500;
const UNTRUSTED = new Set<string>([
  'GATEWAY_URI_INVALID',
  'GATEWAY_HOST_REFUSED',
  'GATEWAY_CERTIFICATE_REFUSED',
  'GATEWAY_RESPONSE_TOO_LARGE',
  'GATEWAY_RESPONSE_INVALID',
]);

/** The failure that an HTTP status stands for (facts: upstream `gateway/rest`, manifest errors). */
export function failureOfStatus(status: number, body: string): GatewayFailure {
  return { status, kind: kindOfStatus(status), message: printable(body) };
}

/** The failure that an error of ours stands for, or undefined for a foreign one, which is a fault of the program. */
export function failureOfError(error: unknown): GatewayFailure | undefined {
  if (!isRunnerError(error)) return undefined;
  const kind = UNTRUSTED.has(error.kind) ? 'untrusted' : 'unavailable';
  return { status: 0, kind, message: error.message, cause: error };
}

/** Foreign text on one line, short, without control characters: it ends up in terminals and workflow logs. */
export function printable(text: string): string {
  const cut = text.slice(0, LONGEST_MESSAGE * 2);
  return cut
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_MESSAGE);
}

function kindOfStatus(status: number): GatewayFailure['kind'] {
  if (status === 404) return 'no-lease';
  if (status === 401 || status === 403) return 'unauthorized';
  return status >= 500 || status === 408 || status === 429 ? 'unavailable' : 'refused';
}
