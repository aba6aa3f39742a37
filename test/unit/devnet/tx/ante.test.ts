import { createMultisigThresholdPubkey, makeSignDoc, pubkeyToAddress, serializeSignDoc } from '@cosmjs/amino';
import { encodePubkey } from '@cosmjs/proto-signing';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { MultiSignature } from 'cosmjs-types/cosmos/crypto/multisig/v1beta1/multisig';
import { SignDoc, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { createMachine } from '../../../../src/devnet/machine/createMachine.ts';
import { accounts } from '../../../../src/devnet/module/auth/accounts.ts';
import { balanceOf } from '../../../../src/devnet/module/bank/balances.ts';
import type { GenesisParams } from '../../../../src/devnet/parseGenesis.ts';
import { ANN, actorFor, BEN, CHAIN_ID, genesisOf, RICH, sendAny, signTx, type TxWish } from '../signing.ts';

const check = (wish: TxWish, actor = ANN, params: GenesisParams = {}) => {
  const { codespace, code } = createMachine({ ...genesisOf(), params }).checkTx(signTx(actor, wish));
  return code === 0 ? 'ok' : `${codespace}/${code}`;
};
const timeout = (seconds: bigint, nanos = 0) => ({ timeoutTimestamp: { seconds, nanos } });
/** The genesis is at second 1. */
const unordered = (seconds = 60n) => ({ unordered: true, ...timeout(seconds) });
const packedKeyOf = (key: Uint8Array) => ({
  typeUrl: '/cosmos.crypto.secp256k1.PubKey',
  value: Buffer.concat([Buffer.of(0x0a, 33), key]),
});
const signer = (changes: object = {}) => ({
  publicKey: packedKeyOf(ANN.publicKey),
  modeInfo: { single: { mode: 1 } },
  sequence: 0n,
  ...changes,
});
const amino = (sequence: number) => {
  const fee = { amount: [{ denom: 'uakt', amount: '5000' }], gas: '200000' };
  const value = { from_address: ANN.address, to_address: BEN.address, amount: [{ denom: 'uakt', amount: '1' }] };
  return serializeSignDoc(makeSignDoc([{ type: 'cosmos-sdk/MsgSend', value }], fee, CHAIN_ID, '', 0, sequence));
};
const SIGVERIFY = 'x/auth/ante/sigverify.go';
const BASIC = 'x/auth/ante/basic.go';
const TYPES = 'types/tx/types.go ValidateBasic';

/** What is wrong, where cosmos-sdk v0.53.7 says so, and codespace/code. */
const rows: readonly (readonly [what: string, source: string, wish: TxWish, code: string])[] = [
  ['a good one', SIGVERIFY, {}, 'ok'],
  ['another chain id', SIGVERIFY, { chainId: 'devnet-other' }, 'sdk/4'],
  ['another account number', SIGVERIFY, { accountNumber: 1n }, 'sdk/4'],
  ['a broken signature', SIGVERIFY, { signature: new Uint8Array(64).fill(1) }, 'sdk/4'],
  ['amino JSON', 'x/tx/signing/aminojson/aminojson.go', { mode: 127, signBytes: amino(0) }, 'ok'],
  ['amino JSON over another sequence', SIGVERIFY, { mode: 127, signBytes: amino(1) }, 'sdk/4'],
  ['amino JSON in name only', SIGVERIFY, { mode: 127 }, 'sdk/4'],
  ['textual', 'x/auth/tx/config.go DefaultSignModes', { mode: 2 }, 'sdk/4'],
  ['the payer in direct aux', 'x/tx/signing/directaux/direct_aux.go', { mode: 3 }, 'sdk/4'],
  ['no mode', 'x/auth/signing/verify.go', { mode: 0 }, 'sdk/4'],
  ['another sequence', SIGVERIFY, { sequence: 1n }, 'sdk/32'],
  ['no signature', TYPES, { noSignatures: true }, 'sdk/15'],
  ['another key', SIGVERIFY, { publicKey: BEN.publicKey }, 'sdk/8'],
  ['no key where none is known', SIGVERIFY, { publicKey: null }, 'sdk/8'],
  ['a key of another length', 'crypto/keys/secp256k1 Address', { publicKey: new Uint8Array(32) }, 'undefined/111222'],
  ['too small a fee', 'x/auth/ante/validator_tx_fee.go', { fee: [{ denom: 'uakt', amount: '499' }] }, 'sdk/13'],
  ['a fee below nothing', TYPES, { fee: [{ denom: 'uakt', amount: '-1' }] }, 'sdk/13'],
  ['a fee without amount', TYPES, { fee: [{ denom: 'uakt', amount: '' }] }, 'sdk/13'],
  ['a fee that is no number', 'cosmossdk.io/math Int.Unmarshal', { fee: [{ denom: 'uakt', amount: 'x' }] }, 'sdk/2'],
  ['no fee at all', 'x/auth/ante/setup.go GetGas', { noFee: true }, 'undefined/111222'],
  ['a fee that the account has not', 'x/auth/ante/fee.go', { fee: [{ denom: 'uakt', amount: `${RICH}0` }] }, 'sdk/5'],
  ['no gas', 'x/auth/ante/setup.go: the meter is empty before anybody asks', { gasLimit: 0n }, 'sdk/11'],
  ['gas above 2^63', TYPES, { gasLimit: 2n ** 63n }, 'sdk/18'],
  ['too little gas for its size', BASIC, { gasLimit: 1000n }, 'sdk/11'],
  ['a memo of 256 bytes', BASIC, { memo: 'ä'.repeat(128) }, 'ok'],
  ['a memo of 257 bytes', BASIC, { memo: 'a'.repeat(257) }, 'sdk/12'],
  ['a memo of 129 characters in 258 bytes', BASIC, { memo: 'ä'.repeat(129) }, 'sdk/12'],
  ['a payer who is no address', TYPES, { payer: 'me' }, 'sdk/7'],
  ['a payer who has not signed', 'x/auth/tx/builder.go', { payer: BEN.address }, 'sdk/4'],
  ['a granter who granted nothing', 'x/feegrant GetAllowance', { granter: BEN.address }, 'sdk/38'],
  ['a granter who is no address', 'types/tx/types.go FeeGranter', { granter: 'me' }, 'undefined/111222'],
  ['an extension', 'types/tx/ext.go', { body: { extensionOptions: [sendAny(ANN, BEN)] } }, 'sdk/2'],
  ['a non-critical one', 'types/tx/ext.go', { body: { nonCriticalExtensionOptions: [sendAny(ANN, BEN)] } }, 'sdk/2'],
  ['a passed timeout', BASIC, { body: timeout(0n, 5) }, 'ok'],
  ['a timeout a nanosecond ago', BASIC, { body: { timeoutTimestamp: { seconds: -1n, nanos: 999_999_999 } } }, 'sdk/42'],
  ['no message', 'baseapp/baseapp.go validateBasicTxMsgs', { messages: [] }, 'sdk/18'],
  ['a signature for two signers', TYPES, { messages: [sendAny(ANN, BEN), sendAny(BEN, ANN)] }, 'sdk/4'],
  ['two signers and one signature', 'x/auth/tx/builder.go', { signerInfos: [signer(), signer()] }, 'undefined/111222'],
  ['a signature of nobody', SIGVERIFY, { signerInfos: [] }, 'sdk/4'],
  ['no word on how it was signed', SIGVERIFY, { signerInfos: [signer({ modeInfo: undefined })] }, 'undefined/1'],
  ['an empty word', 'x/auth/tx/sigs.go', { signerInfos: [signer({ modeInfo: {} })] }, 'undefined/111222'],
  ['an unordered one', SIGVERIFY, { body: unordered() }, 'ok'],
  ['unordered with a sequence', SIGVERIFY, { sequence: 1n, body: unordered() }, 'sdk/18'],
  ['unordered without end', SIGVERIFY, { body: { unordered: true } }, 'sdk/18'],
  ['unordered for ten minutes', SIGVERIFY, { body: unordered(601n) }, 'ok'],
  ['unordered for longer', SIGVERIFY, { body: { unordered: true, ...timeout(601n, 1) } }, 'sdk/18'],
  ['unordered and late', BASIC, { body: { unordered: true, timeoutTimestamp: { seconds: -1n, nanos: 0 } } }, 'sdk/42'],
];

describe('runAnte', () => {
  it.each(rows)('%s (%s)', (_, _source, wish, code) => {
    expect(check(wish)).toBe(code);
  });

  it('refuses signers that are no addresses of this network (codec/address/bech32_codec.go)', () => {
    const from = (address: string) => check({ messages: [sendAny({ ...ANN, address }, BEN)] });
    expect(from('')).toBe('undefined/1');
    expect(from('me')).toBe('undefined/1');
    expect(from('cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh')).toBe('sdk/35');
  });

  it('refuses an account that there is not (x/auth/ante/fee.go)', () => {
    expect(check({}, actorFor('nobody'))).toBe('sdk/9');
  });

  it('refuses more gas than a block has (x/auth/ante/setup.go)', () => {
    expect(check({ gasLimit: 200_001n }, ANN, { maxBlockGas: 200_000 })).toBe('sdk/41');
    expect(check({ gasLimit: 200_000n }, ANN, { maxBlockGas: 200_000 })).toBe('ok');
  });

  it('asks for a gas price before a block, and not in it', () => {
    const machine = createMachine(genesisOf());
    const free = signTx(ANN, { fee: [] });
    expect(machine.checkTx(free).code).toBe(13);
    expect(machine.recheckTx(free).code).toBe(13);
    expect(machine.runBlock({ timeMs: 1, txs: [free] }).results[0]?.code).toBe(0);
  });

  it('counts heights and block time for timeouts', () => {
    const machine = createMachine(genesisOf());
    for (const timeMs of [10_000, 20_000]) machine.runBlock({ timeMs, txs: [] });
    const code = (wish: TxWish) => machine.checkTx(signTx(ANN, wish)).code;
    expect(code({ timeoutHeight: 2n })).toBe(0);
    expect(
      createMachine(genesisOf()).runBlock({ timeMs: 1, txs: [signTx(ANN, { timeoutHeight: 1n })] }).results[0]?.code,
    ).toBe(0);
    expect(code({ timeoutHeight: 1n })).toBe(30);
    expect(code({ body: timeout(19n, 999_999_999) })).toBe(42);
    expect(code({ sequence: 1n, body: timeout(20n) })).toBe(0);
  });

  it('needs the key once', () => {
    const machine = createMachine(genesisOf());
    machine.runBlock({ timeMs: 1, txs: [signTx()] });
    expect(machine.checkTx(signTx(ANN, { publicKey: null, sequence: 1n })).code).toBe(0);
  });

  it('leaves the sequence to ordered transactions, and takes each unordered one once', () => {
    const machine = createMachine(genesisOf());
    const loose = [1, 2].map((nanos) => signTx(ANN, { body: { unordered: true, ...timeout(50n, nanos) } }));
    const again = signTx(ANN, { memo: 'again', body: { unordered: true, ...timeout(50n, 1) } });
    const { results } = machine.runBlock({ timeMs: 2_000, txs: [...loose, signTx(), ...loose, again] });
    expect(results.map(({ codespace, code }) => `${codespace}/${code}`)).toEqual([
      '/0',
      '/0',
      '/0',
      'sdk/18',
      'sdk/18',
      'sdk/18',
    ]);
    expect(results[0]?.events.some(({ attributes }) => attributes.some(({ key }) => key === 'acc_seq'))).toBe(false);
  });

  it('verifies no signature twice: what waits is only looked at for what changed', () => {
    const machine = createMachine(genesisOf());
    const forged = signTx(ANN, { signature: new Uint8Array(64).fill(1) });
    expect(machine.checkTx(forged).code).toBe(4);
    expect(machine.recheckTx(forged).code).toBe(0);
  });

  it('takes the fee from a payer who signs too, and raises both sequences', () => {
    const wish = {
      payer: BEN.address,
      signerInfos: [ANN, BEN].map(({ publicKey }) => signer({ publicKey: packedKeyOf(publicKey) })),
      signatures: [new Uint8Array(64), new Uint8Array(64)],
    };
    const { bodyBytes, authInfoBytes } = TxRaw.decode(signTx(ANN, wish));
    const signatures = [ANN, BEN].map(({ secretKey }, index) => {
      const doc = SignDoc.encode({ bodyBytes, authInfoBytes, chainId: CHAIN_ID, accountNumber: BigInt(index) });
      return secp256k1.sign(doc.finish(), secretKey);
    });
    const machine = createMachine(genesisOf());
    const [result] = machine.runBlock({ timeMs: 1, txs: [signTx(ANN, { ...wish, signatures })] }).results;
    expect(result?.code).toBe(0);
    const { state } = machine.context();
    expect([ANN, BEN].map(({ address }) => accounts.find(state, address)?.sequence)).toEqual([1n, 1n]);
    expect([ANN, BEN].map(({ address }) => balanceOf({ state }, address, 'uakt'))).toEqual([
      999_999_999n,
      999_995_001n,
    ]);
    const [first] = signatures;
    expect(check({ ...wish, signatures: [first!, first!] })).toBe('sdk/4');
  });

  it('takes no more than seven keys (x/auth/ante/sigverify.go ValidateSigCountDecorator)', () => {
    const keysOf = (count: number) => Array.from({ length: count }, (_, index) => actorFor(`member ${index}`));
    const verdict = (count: number) => {
      const members = keysOf(count);
      const single = ({ publicKey }: typeof ANN) => Buffer.from(publicKey).toString('base64');
      const keys = members.map((member) => ({ type: 'tendermint/PubKeySecp256k1', value: single(member) }));
      const multisig = createMultisigThresholdPubkey(keys, 1, true);
      const group = { ...members[0]!, address: pubkeyToAddress(multisig, 'akash') };
      const bitarray = { extraBitsStored: count % 8, elems: Uint8Array.of(128) };
      const multi = { multi: { bitarray, modeInfos: [{ single: { mode: 1 } }] } };
      const wish: TxWish = {
        accountNumber: 1n,
        signerInfos: [signer({ publicKey: encodePubkey(multisig), modeInfo: multi })],
        signatures: [new Uint8Array()],
      };
      const { bodyBytes, authInfoBytes } = TxRaw.decode(signTx(group, wish));
      const doc = SignDoc.encode({ bodyBytes, authInfoBytes, chainId: CHAIN_ID, accountNumber: 1n }).finish();
      const signatures = [MultiSignature.encode({ signatures: [secp256k1.sign(doc, group.secretKey)] }).finish()];
      const machine = createMachine(genesisOf([ANN, group]));
      const { codespace, code } = machine.checkTx(signTx(group, { ...wish, signatures }));
      return `${codespace}/${code}`;
    };
    expect(verdict(7)).toBe('/0');
    expect(verdict(8)).toBe('sdk/14');
  });
});
