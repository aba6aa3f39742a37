import {
  createMultisigThresholdPubkey,
  makeSignDoc as makeAminoDoc,
  pubkeyToAddress,
  Secp256k1HdWallet,
} from '@cosmjs/amino';
import { fromBase64 } from '@cosmjs/encoding';
import { encodePubkey, makeAuthInfoBytes, makeSignDoc, Registry } from '@cosmjs/proto-signing';
import {
  AminoTypes,
  createDefaultAminoConverters,
  defaultRegistryTypes,
  SigningStargateClient,
  StargateClient,
} from '@cosmjs/stargate';
import { GenericAuthorization } from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import { MultiSignature } from 'cosmjs-types/cosmos/crypto/multisig/v1beta1/multisig';
import { BasicAllowance } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { SignMode } from 'cosmjs-types/cosmos/tx/signing/v1beta1/signing';
import { AuthInfo, TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  MsgCloseDeployment,
  MsgCreateBid,
  MsgCreateDeployment,
  MsgCreateLease,
  MsgCreateProvider,
} from '../../src/chain/protocol/akash.ts';
import { encodeBidId, encodeDeploymentId } from '../../src/chain/protocol/ids.ts';
import { startTestDevnet, type TestDevnet } from '../helpers/devnet.ts';
import { coins, deposit, group, HASH } from '../unit/devnet/market.ts';

const FEE = { amount: [{ denom: 'uakt', amount: '10000' }], gas: '1000000' };
const ONE = [{ denom: 'uakt', amount: '1' }];
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
// biome-ignore lint/suspicious/noExplicitAny: converters take whatever the registry holds.
type Converter = { aminoType: string; toAmino: (value: any) => any; fromAmino: (value: any) => any };
const oneWay = (aminoType: string, toAmino: Converter['toAmino']): Converter => ({
  aminoType,
  toAmino,
  // What a hardware wallet sends back is taken as it was sent.
  fromAmino: () => sentBack.get(aminoType),
});
const sentBack = new Map<string, unknown>();

const resource = {
  id: 1,
  cpu: { units: { val: 'MTAwMA==' } },
  memory: { quantity: { val: 'NTM2ODcwOTEy' } },
  storage: [{ name: 'default', quantity: { val: 'MTA3Mzc0MTgyNA==' } }],
  gpu: { units: { val: 'MA==' } },
};
const bidIdAmino = (id: ReturnType<typeof encodeBidId>) => ({
  owner: id.owner,
  dseq: '1',
  gseq: 1,
  oseq: 1,
  provider: id.provider,
});

/** Amino JSON of the market's messages, written out by hand after the rules of cosmos-sdk `x/tx/signing/aminojson`. */
const akashAmino: Record<string, Converter> = {
  '/akash.provider.v1beta4.MsgCreateProvider': oneWay('/akash.provider.v1beta4.MsgCreateProvider', (value) => ({
    owner: value.owner,
    host_uri: value.hostUri,
    attributes: value.attributes,
    info: { website: 'https://<a&b>' },
  })),
  '/akash.deployment.v1beta4.MsgCreateDeployment': oneWay('/akash.deployment.v1beta4.MsgCreateDeployment', (value) => ({
    id: { owner: value.id.owner, dseq: '1' },
    groups: [
      {
        name: 'westcoast',
        requirements: { signed_by: {} },
        resources: [{ resource, count: 1, price: { denom: 'uact', amount: '100.000000000000000000' } }],
      },
    ],
    hash: base64(value.hash),
    deposit: { amount: { denom: 'uact', amount: '5000000' }, sources: [1] },
  })),
  '/akash.market.v1beta5.MsgCreateBid': oneWay('/akash.market.v1beta5.MsgCreateBid', (value) => ({
    id: bidIdAmino(value.id),
    price: { denom: 'uact', amount: '99.500000000000000000' },
    deposit: { amount: { denom: 'uact', amount: '500000' }, sources: [1] },
  })),
  '/akash.market.v1beta5.MsgCreateLease': oneWay('/akash.market.v1beta5.MsgCreateLease', (value) => ({
    bid_id: bidIdAmino(value.bidId),
  })),
  '/akash.deployment.v1beta4.MsgCloseDeployment': oneWay('/akash.deployment.v1beta4.MsgCloseDeployment', (value) => ({
    id: { owner: value.id.owner, dseq: '1' },
  })),
  '/cosmos.feegrant.v1beta1.MsgGrantAllowance': oneWay('cosmos-sdk/MsgGrantAllowance', (value) => ({
    granter: value.granter,
    grantee: value.grantee,
    allowance: {
      type: 'cosmos-sdk/BasicAllowance',
      value: { spend_limit: [{ denom: 'uakt', amount: '500000' }], expiration: '2030-01-02T03:04:05.25Z' },
    },
  })),
  '/cosmos.authz.v1beta1.MsgGrant': oneWay('cosmos-sdk/MsgGrant', (value) => ({
    granter: value.granter,
    grantee: value.grantee,
    grant: {
      authorization: { type: 'cosmos-sdk/GenericAuthorization', value: { msg: '/cosmos.bank.v1beta1.MsgSend' } },
    },
  })),
};

const registry = new Registry([
  ...defaultRegistryTypes,
  ...[MsgCreateProvider, MsgCreateDeployment, MsgCreateBid, MsgCreateLease, MsgCloseDeployment].map(
    (codec) => [`/${codec.$type}`, codec] as const,
  ),
] as never);

async function connect(devnet: TestDevnet, index: number): Promise<{ client: SigningStargateClient; address: string }> {
  const { mnemonic, address } = devnet.wallets[index]!;
  const wallet = await Secp256k1HdWallet.fromMnemonic(mnemonic, { prefix: 'akash' });
  const aminoTypes = new AminoTypes({ ...createDefaultAminoConverters(), ...akashAmino });
  const client = await SigningStargateClient.connectWithSigner(devnet.rpcUrl, wallet, {
    registry,
    aminoTypes,
    broadcastPollIntervalMs: 20,
  });
  return { client, address };
}

describe('amino signatures of an unmodified client', () => {
  let devnet: TestDevnet;
  beforeAll(async () => {
    devnet = await startTestDevnet({ accounts: 3 });
  });
  afterAll(() => devnet.stop());

  const send = async (index: number, typeUrl: string, value: object, amino = typeUrl) => {
    const { client, address } = await connect(devnet, index);
    sentBack.set(amino, value);
    const { code, rawLog } = await client.signAndBroadcast(address, [{ typeUrl, value }], FEE, 'a <memo> & "more"');
    client.disconnect();
    return code === 0 ? 'ok' : `${code} ${rawLog}`;
  };

  it('are taken for transfers, fee grants and authorizations', async () => {
    const [ann, ben] = devnet.wallets.map(({ address }) => address) as [string, string];
    const { client } = await connect(devnet, 0);
    expect((await client.sendTokens(ann, ben, ONE, FEE)).code).toBe(0);
    client.disconnect();
    const expiration = { seconds: 1_893_553_445n, nanos: 250_000_000 };
    const allowance = BasicAllowance.encode({ spendLimit: [coins('500000', 'uakt')], expiration }).finish();
    const feegrant = { granter: ann, grantee: ben, allowance: { typeUrl: BasicAllowance.typeUrl, value: allowance } };
    expect(await send(0, '/cosmos.feegrant.v1beta1.MsgGrantAllowance', feegrant, 'cosmos-sdk/MsgGrantAllowance')).toBe(
      'ok',
    );
    const generic = GenericAuthorization.encode({ msg: '/cosmos.bank.v1beta1.MsgSend' }).finish();
    const authorization = { typeUrl: GenericAuthorization.typeUrl, value: generic };
    const grant = { granter: ann, grantee: ben, grant: { authorization } };
    expect(await send(0, '/cosmos.authz.v1beta1.MsgGrant', grant, 'cosmos-sdk/MsgGrant')).toBe('ok');
  });

  it('are taken from order to close of a lease', async () => {
    const [, tenant, provider] = devnet.wallets.map(({ address }) => address) as [string, string, string];
    const id = encodeDeploymentId({ owner: tenant, dseq: 1n });
    const bidId = encodeBidId({ owner: tenant, dseq: 1n, gseq: 1, oseq: 1, provider });
    const provide = {
      owner: provider,
      hostUri: 'https://provider.test:8443',
      attributes: [{ key: 'region', value: 'eu' }],
      info: { email: '', website: 'https://<a&b>' },
    };
    const outcomes = [
      await send(2, '/akash.provider.v1beta4.MsgCreateProvider', MsgCreateProvider.fromPartial(provide)),
      await send(
        1,
        '/akash.deployment.v1beta4.MsgCreateDeployment',
        MsgCreateDeployment.fromPartial({ id, groups: [group()], hash: HASH, deposit: deposit('5000000') } as never),
      ),
      await send(
        2,
        '/akash.market.v1beta5.MsgCreateBid',
        MsgCreateBid.fromPartial({ id: bidId, price: coins('99.5'), deposit: deposit('500000') } as never),
      ),
      await send(1, '/akash.market.v1beta5.MsgCreateLease', MsgCreateLease.fromPartial({ bidId })),
      await send(1, '/akash.deployment.v1beta4.MsgCloseDeployment', MsgCloseDeployment.fromPartial({ id })),
    ];
    expect(outcomes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  });

  it('are taken from two of three keys of a multisig', async () => {
    const members = await Promise.all(
      [0, 1, 2].map((index) => Secp256k1HdWallet.fromMnemonic(devnet.wallets[index]!.mnemonic, { prefix: 'akash' })),
    );
    const accounts = (await Promise.all(members.map((wallet) => wallet.getAccounts()))).map(([first]) => first!);
    const keys = accounts.map(({ pubkey }) => ({ type: 'tendermint/PubKeySecp256k1', value: base64(pubkey) }));
    const multisig = createMultisigThresholdPubkey(keys, 2, true);
    const address = pubkeyToAddress(multisig, 'akash');
    const { client, address: ann } = await connect(devnet, 0);
    await client.sendTokens(ann, address, [{ denom: 'uakt', amount: '100000' }], FEE);
    const { accountNumber, sequence } = await client.getSequence(address);
    const message = {
      typeUrl: '/cosmos.bank.v1beta1.MsgSend',
      value: { fromAddress: address, toAddress: ann, amount: ONE },
    };
    const aminoMessage = { type: 'cosmos-sdk/MsgSend', value: { from_address: address, to_address: ann, amount: ONE } };
    const doc = makeAminoDoc([aminoMessage], FEE, devnet.chainId, 'two of three', accountNumber, sequence);
    const signatures: Uint8Array[] = [];
    for (const index of [0, 2]) {
      const { signature } = await members[index]!.signAmino(accounts[index]!.address, doc);
      signatures.push(fromBase64(signature.signature));
    }
    // Put together by hand: makeMultisignedTx of this CosmJS fails for want of a limit in its Bech32.
    const single = { single: { mode: SignMode.SIGN_MODE_LEGACY_AMINO_JSON } };
    const bitarray = { extraBitsStored: 3, elems: Uint8Array.of(0b1010_0000) };
    const authInfo = AuthInfo.fromPartial({
      signerInfos: [
        {
          publicKey: encodePubkey(multisig),
          modeInfo: { multi: { bitarray, modeInfos: [single, single] } },
          sequence: BigInt(sequence),
        },
      ],
      fee: { amount: FEE.amount, gasLimit: BigInt(FEE.gas) },
    });
    const tx = TxRaw.fromPartial({
      bodyBytes: registry.encodeTxBody({ messages: [message], memo: 'two of three' }),
      authInfoBytes: AuthInfo.encode(authInfo).finish(),
      signatures: [MultiSignature.encode({ signatures }).finish()],
    });
    const result = await client.broadcastTx(TxRaw.encode(tx).finish(), 5000, 20);
    client.disconnect();
    expect(result.code).toBe(0);
    const reader = await StargateClient.connect(devnet.rpcUrl);
    expect((await reader.getAccount(address))?.pubkey).toEqual(multisig);
    reader.disconnect();
  });
});

describe('unordered transactions', () => {
  let devnet: TestDevnet;
  beforeAll(async () => {
    devnet = await startTestDevnet({ accounts: 2 });
  });
  afterAll(() => devnet.stop());

  const sign = async (nanos: number, sequence = 0) => {
    const [{ signer, address }, other] = [devnet.wallets[0]!, devnet.wallets[1]!.address];
    const [account] = await signer.getAccounts();
    const message = registry.encodeAsAny({
      typeUrl: '/cosmos.bank.v1beta1.MsgSend',
      value: { fromAddress: address, toAddress: other, amount: ONE },
    });
    const timeoutTimestamp = { seconds: BigInt(Math.floor(Date.now() / 1000) + 60), nanos };
    const bodyBytes = TxBody.encode(
      TxBody.fromPartial({ messages: [message], unordered: true, timeoutTimestamp }),
    ).finish();
    const pubkey = encodePubkey({ type: 'tendermint/PubKeySecp256k1', value: base64(account!.pubkey) });
    const authInfoBytes = makeAuthInfoBytes([{ pubkey, sequence }], FEE.amount, 1_000_000, undefined, undefined);
    const doc = makeSignDoc(bodyBytes, authInfoBytes, devnet.chainId, 0);
    const { signature, signed } = await signer.signDirect(address, doc);
    return TxRaw.encode({ ...signed, signatures: [fromBase64(signature.signature)] }).finish();
  };

  it('run in any order beside ordered ones, each once', async () => {
    const client = await StargateClient.connect(devnet.rpcUrl);
    const [later, sooner] = [await sign(2), await sign(1)];
    for (const bytes of [sooner, later]) expect((await client.broadcastTx(bytes, 5000, 20)).code).toBe(0);
    expect((await client.getSequence(devnet.wallets[0]!.address)).sequence).toBe(0);
    await expect(client.broadcastTxSync(await sign(3, 1))).rejects.toMatchObject({ codespace: 'sdk', code: 18 });
    client.disconnect();
  });
});
