import { createCertificateMsg } from '../../chain/message/createCertificateMsg.ts';
import { createProviderMsg, type ProviderRegistration } from '../../chain/message/createProviderMsg.ts';
import { updateProviderMsg } from '../../chain/message/updateProviderMsg.ts';
import type { ProviderView } from '../../chain/query/findProvider.ts';
import type { Msg } from '../../chain/signing/signer.ts';
import type { GatewayCertificate } from './ensureCertificate.ts';

/**
 * The messages that make the chain say what is so of this provider; none when it already does.
 * @param options.registered what the chain has of us.
 * @param options.wanted attributes in any order.
 */
export function planRegistration(options: {
  registered: ProviderView | undefined;
  wanted: ProviderRegistration;
  certificate: GatewayCertificate;
  published: boolean;
}): Msg[] {
  const { registered, wanted, certificate } = options;
  const { certPem, pubkeyPem } = certificate;
  return [
    ...(options.published ? [] : [createCertificateMsg({ owner: wanted.owner, certPem, pubkeyPem })]),
    ...(registered ? [] : [createProviderMsg(wanted)]),
    ...(registered && !isSame(registered, wanted) ? [updateProviderMsg(wanted)] : []),
  ];
}

function isSame(registered: ProviderView, wanted: ProviderRegistration): boolean {
  return registered.hostUri === wanted.hostUri && textOf(registered) === textOf(wanted);
}

function textOf({ attributes }: Pick<ProviderRegistration, 'attributes'>): string {
  const pairs = attributes.map(({ key, value }) => JSON.stringify([key, value]));
  return pairs.sort().join();
}
