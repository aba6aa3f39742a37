import type { AnyCodec } from '../../src/chain/protocol/extendCodec.ts';
import { typeUrlOf } from '../../src/chain/protocol/messageTypes.ts';
import type { Msg } from '../../src/chain/signing/signer.ts';
import type { Given } from '../unit/devnet/stage.ts';

/** Any message, well-formed or not: the client's builders would not make one that is wrong. */
export function rawMsg<Codec extends AnyCodec & { $type: string }>(codec: Codec, partial: Given<Codec>): Msg {
  return { typeUrl: typeUrlOf(codec), value: codec.fromPartial(partial as never) };
}
