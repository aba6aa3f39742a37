import type { CatalogueEntry } from './entry.ts';

export const gatewayErrors = {
  GATEWAY_URI_INVALID: {
    code: 'AR5001',
    fault: 'peer',
    message: 'The provider\'s host URI "{uri}" cannot be used: {problem}.',
    cure: 'The provider has to register an https URI with host and port; choose another provider until it does.',
  },
  GATEWAY_HOST_REFUSED: {
    code: 'AR5002',
    fault: 'peer',
    message: 'The provider\'s host "{host}" leads to {address}, which is not a public address.',
    cure: 'Choose another provider. On a devnet, allow it with --allow-private-hosts (input allow-private-hosts).',
  },
  GATEWAY_UNREACHABLE: {
    code: 'AR5003',
    fault: 'peer',
    message: 'The gateway of provider {provider} at "{host}" cannot be reached: {problem}.',
    cure: 'Try again; if it stays so, choose another provider.',
  },
  GATEWAY_CERTIFICATE_REFUSED: {
    code: 'AR5004',
    fault: 'peer',
    message: 'Whoever answers at "{host}" did not prove to be provider {provider}: {problem}.',
    cure: 'Nothing was sent to it. Choose another provider; its operator has to publish the certificate it shows on the chain.',
  },
  GATEWAY_RESPONSE_TOO_LARGE: {
    code: 'AR5005',
    fault: 'peer',
    message: 'The answer to {path} is larger than {limit} bytes.',
    cure: 'Choose another provider: no honest answer is that large.',
  },
  GATEWAY_RESPONSE_INVALID: {
    code: 'AR5006',
    fault: 'peer',
    message: 'The answer to {path} is not what the protocol says: {problem}.',
    cure: 'Choose another provider, or report the difference if that one is up to date.',
  },
  GATEWAY_SHELL_CLOSED: {
    code: 'AR5007',
    fault: 'peer',
    message: 'The shell session is over; nothing more can be written to it.',
    cure: "Look at the session's outcome, and open another one to go on.",
  },
  GATEWAY_ARGUMENT_EMPTY: {
    code: 'AR5008',
    fault: 'user',
    message: 'Word {index} of the command is empty, and a provider reads a command only up to an empty word.',
    cure: "Leave the word out, or write it inside a shell's command text.",
  },
  TOKEN_DSEQ_INVALID: {
    code: 'AR5009',
    fault: 'user',
    message: 'The deployment number {dseq} cannot stand in a token: it is not between 1 and 2^53 - 1.',
    cure: 'Use a deployment number in that range; those made by this program are.',
  },
} as const satisfies Record<string, CatalogueEntry>;
