import type { Any } from 'cosmjs-types/google/protobuf/any';
import type { Context } from '../state/context.ts';

/** What both code generators give for a protobuf message, as far as the devnet needs it. */
export interface Codec<Message> {
  decode(bytes: Uint8Array): Message;
}

/** How one kind of message is read, checked and carried out. */
export interface MessageRoute {
  /** `/akash.deployment.v1beta4.MsgCreateDeployment`. */
  readonly typeUrl: string;
  decode(bytes: Uint8Array): RoutedMessage;
}

/** A decoded message, bound to its handler. */
export interface RoutedMessage {
  readonly typeUrl: string;
  /** Address that has to sign. */
  readonly signer: string;
  /** Messages packed inside of this one. */
  readonly inner?: readonly Any[];
  /** Checks that need no state, before any fee is taken: the SDK's ValidateBasic. Throws a refusal. */
  validate(): void;
  /** Carries the message out. Throws a refusal; the caller drops the changes then. @returns the encoded answer, when it is not empty. */
  handle(context: Context): Uint8Array | undefined;
}

/** Describes one kind of message. `handle` returns the encoded answer for the few messages whose answer is not empty. */
export function defineMessage<Message>(route: {
  readonly type: string;
  readonly codec: Codec<Message>;
  readonly signer: (message: Message) => string;
  readonly inner?: (message: Message) => readonly Any[];
  readonly validate: (message: Message) => void;
  readonly handle: (context: Context, message: Message) => Uint8Array | undefined;
}): MessageRoute {
  const typeUrl = `/${route.type}`;
  return {
    typeUrl,
    decode(bytes) {
      const message = route.codec.decode(bytes);
      return {
        typeUrl,
        signer: route.signer(message),
        ...(route.inner && { inner: route.inner(message) }),
        validate: () => route.validate(message),
        handle: (context) => route.handle(context, message) ?? undefined,
      };
    },
  };
}
