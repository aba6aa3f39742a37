import { describe, expect, it } from 'vitest';
import { messageRoutes } from '../../../../../src/devnet/tx/messageRoutes.ts';
import { findShape } from '../../../../../src/devnet/tx/shape/findShape.ts';

describe('findShape', () => {
  it('knows the SDK’s messages and the market’s, and nothing else', () => {
    expect(findShape('cosmos.bank.v1beta1.MsgSend')?.aminoName).toBe('cosmos-sdk/MsgSend');
    expect(findShape('akash.market.v1beta5.MsgCreateBid')?.fields.size).toBe(5);
    expect(findShape('cosmos.staking.v1beta1.MsgDelegate')).toBeUndefined();
  });

  it('knows every message that the devnet carries out', () => {
    expect([...messageRoutes.keys()].filter((typeUrl) => !findShape(typeUrl.slice(1)))).toEqual([]);
  });

  it('describes whatever its fields name', () => {
    const names = new Set<string>();
    const visit = (name: string): void => {
      if (names.has(name)) return;
      names.add(name);
      for (const { message } of findShape(name)?.fields.values() ?? []) if (message) visit(message);
    };
    for (const typeUrl of messageRoutes.keys()) visit(typeUrl.slice(1));
    for (const name of ['TxRaw', 'TxBody', 'AuthInfo']) visit(`cosmos.tx.v1beta1.${name}`);
    expect([...names].filter((name) => !findShape(name))).toEqual([]);
  });
});
