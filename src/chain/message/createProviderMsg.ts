import { MsgCreateProvider } from '../protocol/akash.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** What a provider tells of itself on the chain. `hostUri` is `https://host[:port]` without a path. */
export interface ProviderRegistration {
  readonly owner: string;
  readonly hostUri: string;
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: string }>;
  readonly info?: { readonly email: string; readonly website: string };
}

/** Registers a provider for the first time. Signed by its owner. */
export function createProviderMsg(registration: ProviderRegistration): Msg {
  return {
    typeUrl: typeUrlOf(MsgCreateProvider),
    value: MsgCreateProvider.fromPartial(encodeRegistration(registration)),
  };
}

/** The protobuf form, the same for the first registration and for its changes. */
export function encodeRegistration(registration: ProviderRegistration) {
  const { owner, hostUri, info } = registration;
  const attributes = registration.attributes.map(({ key, value }) => ({ key, value }));
  return { owner, hostUri, attributes, info: { email: info?.email ?? '', website: info?.website ?? '' } };
}
