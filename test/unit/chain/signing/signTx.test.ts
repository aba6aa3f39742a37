import { Secp256k1, Secp256k1Signature, sha256 } from '@cosmjs/crypto';
import { makeSignBytes, makeSignDoc } from '@cosmjs/proto-signing';
import { AuthInfo, TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { describe, expect, it } from 'vitest';
import { txHash } from '../../../../src/chain/connection/txHash.ts';
import { createRegistry } from '../../../../src/chain/signing/createRegistry.ts';
import { encodeUnsigned, signTx } from '../../../../src/chain/signing/signTx.ts';
import { createWallet } from '../../../../src/chain/wallet/createWallet.ts';
import { anyMsg } from '../../../helpers/chainFixtures.ts';

const wallet = await createWallet({ privateKeyHex: '33'.repeat(32) });
const context = { wallet, registry: createRegistry(), chainId: 'devnet-test' };
const content = { messages: [anyMsg], memo: 'm', timeoutHeight: 20n, sequence: 4n, gasLimit: 1_000n, feeUakt: 25n };

describe('signTx', () => {
  it('signs what the chain checks', async () => {
    const tx = await signTx(context, 7n, content);
    const { bodyBytes, authInfoBytes, signatures } = TxRaw.decode(tx.bytes);
    const document = makeSignBytes(makeSignDoc(bodyBytes, authInfoBytes, 'devnet-test', 7n));
    const signature = Secp256k1Signature.fromFixedLength(signatures[0] ?? new Uint8Array());
    expect(Secp256k1.verifySignature(signature, sha256(document), wallet.publicKey)).toBe(true);
    expect(TxBody.decode(bodyBytes)).toMatchObject({
      memo: 'm',
      timeoutHeight: 20n,
      messages: [{ typeUrl: anyMsg.typeUrl }],
    });
    const { signerInfos, fee } = AuthInfo.decode(authInfoBytes);
    expect(signerInfos[0]?.sequence).toBe(4n);
    expect(fee).toMatchObject({ gasLimit: 1_000n, amount: [{ denom: 'uakt', amount: '25' }], granter: '' });
  });

  it('gives the same bytes for the same content, and what they are', async () => {
    const tx = await signTx(context, 7n, content);
    expect(await signTx(context, 7n, content)).toEqual(tx);
    expect(tx).toMatchObject({
      hash: txHash(tx.bytes),
      timeoutHeight: 20n,
      sequence: 4n,
      feeUakt: 25n,
      gasLimit: 1_000n,
    });
  });

  it('signs an unordered one: no sequence, no height, a timestamp to the nanosecond', async () => {
    const unordered = { ...content, sequence: 0n, timeoutHeight: 0n, timeoutTimestampNs: 1_700_000_000_123_456_789n };
    const tx = await signTx(context, 7n, unordered);
    const body = TxBody.decode(TxRaw.decode(tx.bytes).bodyBytes);
    expect(body).toMatchObject({
      unordered: true,
      timeoutHeight: 0n,
      timeoutTimestamp: { seconds: 1_700_000_000n, nanos: 123_456_789 },
    });
    expect(tx).toMatchObject({ sequence: 0n, timeoutTimestampNs: 1_700_000_000_123_456_789n });
  });

  it('lets a granter pay', async () => {
    const tx = await signTx({ ...context, feeGranter: 'akash1granter' }, 7n, content);
    expect(AuthInfo.decode(TxRaw.decode(tx.bytes).authInfoBytes).fee?.granter).toBe('akash1granter');
  });
});

describe('encodeUnsigned', () => {
  it('is the same transaction with an empty signature', async () => {
    const signed = TxRaw.decode((await signTx(context, 7n, content)).bytes);
    expect(TxRaw.decode(encodeUnsigned(context, content))).toEqual({ ...signed, signatures: [new Uint8Array()] });
    const free = TxRaw.decode(encodeUnsigned(context, { ...content, feeUakt: 0n }));
    expect(AuthInfo.decode(free.authInfoBytes).fee?.amount).toEqual([]);
  });
});
