import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../../../src/chain/protocol/marketplaceEvent.ts';
import { accounts, ensureAccount } from '../../../../src/devnet/module/auth/accounts.ts';
import { decodeTx } from '../../../../src/devnet/tx/decodeTx.ts';
import { storeKeys } from '../../../../src/devnet/tx/storeKeys.ts';
import { ANN, BEN, signTx, type TxWish } from '../signing.ts';
import { createStage, refusalOf } from '../stage.ts';

const store = (wish: TxWish, isSimulated = false, known = [ANN]) => {
  const events: WireEvent[] = [];
  const context = { ...createStage().context(), emit: (emitted: WireEvent) => void events.push(emitted) };
  for (const { address } of known) ensureAccount(context, address);
  const code = refusalOf(() => storeKeys(context, decodeTx(signTx(ANN, wish)), isSimulated));
  const keys = events.flatMap(({ attributes }) => attributes.map(({ key }) => key));
  return { code, keys, key: accounts.find(context.state, ANN.address)?.publicKey };
};

// Source: cosmos-sdk v0.53.7 `x/auth/ante/sigverify.go` SetPubKeyDecorator.
describe('storeKeys', () => {
  it('remembers a key and tells of sequence and signature', () => {
    expect(store({})).toEqual({ code: 'ok', keys: ['acc_seq', 'signature'], key: ANN.publicKey });
    expect(store({ publicKey: null })).toMatchObject({ code: 'ok', key: undefined });
    expect(store({ body: { unordered: true } }).keys).toEqual(['signature']);
  });

  it('refuses the key of somebody else, but not in a simulation', () => {
    expect(store({ publicKey: BEN.publicKey }).code).toBe('sdk/8');
    expect(store({ publicKey: BEN.publicKey }, true).code).toBe('ok');
    expect(store({ publicKey: null }, true).key).toHaveLength(33);
  });

  it('refuses who has no account, and keys without signers', () => {
    expect(store({}, false, []).code).toBe('sdk/9');
    expect(store({ signerInfos: [{ modeInfo: { single: { mode: 1 } } }, {}] }).code).toBe('undefined/111222');
  });
});
