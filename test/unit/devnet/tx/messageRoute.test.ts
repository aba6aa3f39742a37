import { describe, expect, it } from 'vitest';
import { defineMessage } from '../../../../src/devnet/tx/messageRoute.ts';
import { createStage } from '../stage.ts';

describe('defineMessage', () => {
  it('binds a decoded message to its handler', () => {
    const seen: string[] = [];
    const route = defineMessage<string>({
      type: 'a.b.MsgC',
      codec: { decode: (bytes) => Buffer.from(bytes).toString() },
      signer: (message) => `signer of ${message}`,
      validate: (message) => void seen.push(`validate ${message}`),
      handle: (_, message) => void seen.push(`handle ${message}`),
    });
    const message = route.decode(Buffer.from('x'));
    message.validate();
    message.handle(createStage().context());
    expect([route.typeUrl, message.typeUrl, message.signer]).toEqual(['/a.b.MsgC', '/a.b.MsgC', 'signer of x']);
    expect(seen).toEqual(['validate x', 'handle x']);
    expect(message.inner).toBeUndefined();
  });

  it('tells what is packed inside of a message', () => {
    const nothing = () => undefined;
    const codec = { decode: (bytes: Uint8Array) => Buffer.from(bytes).toString() };
    const inner = (message: string) => [{ typeUrl: message, value: new Uint8Array() }];
    const route = defineMessage<string>({
      type: 'a.b.MsgC',
      codec,
      signer: String,
      inner,
      validate: nothing,
      handle: nothing,
    });
    expect(route.decode(Buffer.from('x')).inner).toEqual(inner('x'));
  });
});
