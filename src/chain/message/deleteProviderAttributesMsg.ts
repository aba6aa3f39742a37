import { MsgDeleteProviderAttributes } from '../protocol/akash.ts';
import { typeUrlOf } from '../protocol/messageTypes.ts';
import type { Msg } from '../signing/signer.ts';

/** Takes back what an auditor vouched for: the attributes of these keys, or all of them when no key is named. Signed by the auditor. */
export function deleteProviderAttributesMsg(options: {
  owner: string;
  auditor: string;
  keys?: readonly string[];
}): Msg {
  const { owner, auditor, keys = [] } = options;
  const value = MsgDeleteProviderAttributes.fromPartial({ owner, auditor, keys: [...keys] });
  return { typeUrl: typeUrlOf(MsgDeleteProviderAttributes), value };
}
