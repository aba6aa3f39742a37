import type { Logger } from '../../base/logger.ts';
import type { Result } from '../../base/result.ts';
import type { IncludedTx } from '../../chain/connection/chainConnection.ts';
import type { ProviderRegistration } from '../../chain/message/createProviderMsg.ts';
import type { Msg, SubmitOptions, TxFailure } from '../../chain/signing/signer.ts';
import { txError } from '../../chain/signing/txError.ts';
import type { GatewayCertificate } from './ensureCertificate.ts';
import { planRegistration } from './planRegistration.ts';
import type { ProviderChain } from './providerChain.ts';

export interface RegisterOptions {
  readonly chain: Pick<ProviderChain, 'findRegistration' | 'listCertificates'>;
  readonly wanted: ProviderRegistration;
  readonly certificate: GatewayCertificate;
  readonly submit: (options: SubmitOptions) => Promise<Result<IncludedTx, TxFailure>>;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** A transaction of an earlier run may be taken up first and carry an older address, so the chain is asked again after each. */
const MOST_ROUNDS = 3;

/**
 * Makes the chain list this provider's address, attributes and certificate. Does nothing when it already does.
 * @throws RunnerError TX_REJECTED, TX_FAILED or TX_EXPIRED when the chain does not take it.
 */
export async function ensureRegistered(options: RegisterOptions): Promise<void> {
  const { submit, wanted, logger, signal } = options;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const messages = await planFromChain(options);
    if (messages.length === 0) return;
    const sent = await submit({ messages, key: 'registration', signal });
    if (!sent.ok) throw txError(sent.error);
    logger.info('registered', { hostUri: wanted.hostUri, messages: messages.length, height: sent.value.height });
  }
}

async function planFromChain({ chain, wanted, certificate }: RegisterOptions): Promise<Msg[]> {
  const { serial } = certificate;
  const [registered, listed] = await Promise.all([
    chain.findRegistration(),
    chain.listCertificates({ owner: wanted.owner, serial, state: 'valid' }),
  ]);
  const published = listed.some((one) => one.serial === serial && one.state === 'valid');
  return planRegistration({ registered, wanted, certificate, published });
}
