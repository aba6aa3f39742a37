import { MsgSignProviderAttributes } from '../protocol/akash.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/**
 * Vouches for attributes of a provider; those vouched for earlier stay, and the same key is replaced. Signed by the auditor.
 * @param options.owner the provider's address. The chain does not ask whether it is registered.
 */
export function signProviderAttributesMsg(options: {
  owner: string;
  auditor: string;
  attributes: ReadonlyArray<{ readonly key: string; readonly value: string }>;
}): Msg {
  const { owner, auditor } = options;
  const attributes = options.attributes.map(({ key, value }) => ({ key, value }));
  const value = MsgSignProviderAttributes.fromPartial({ owner, auditor, attributes });
  return { typeUrl: typeUrlOf(MsgSignProviderAttributes), value };
}
