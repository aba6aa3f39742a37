import { describe, expect, it } from 'vitest';
import { encodeAminoJson, packedJson } from '../../../../../src/devnet/tx/amino/encodeAminoJson.ts';
import { findShape } from '../../../../../src/devnet/tx/shape/findShape.ts';
import { refusalOf } from '../../stage.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const field = (tag: number, bytes: Uint8Array) => Buffer.concat([Buffer.of(tag), lengthOf(bytes.length), bytes]);
const lengthOf = (length: number) => (length < 128 ? Buffer.of(length) : Buffer.of((length % 128) + 128, length >> 7));
const pack = (name: string, value: Uint8Array) =>
  Buffer.concat([field(0x0a, Buffer.from(`/${name}`)), field(0x12, value)]);

/** Message, its protobuf form, and what the encoder of cosmossdk.io/x/tx v0.14.0 (`signing/aminojson`) printed for it. */
const vectors = [
  [
    'cosmos.bank.v1beta1.MsgSend',
    '0a01611201621a090a0475616b74120137',
    '{"type":"cosmos-sdk/MsgSend","value":{"amount":[{"amount":"7","denom":"uakt"}],"from_address":"a","to_address":"b"}}',
  ],
  ['cosmos.bank.v1beta1.MsgSend', '', '{"type":"cosmos-sdk/MsgSend","value":{"amount":[]}}'],
  [
    'cosmos.bank.v1beta1.MsgMultiSend',
    '12030a0178',
    '{"type":"cosmos-sdk/MsgMultiSend","value":{"inputs":null,"outputs":[{"address":"x","coins":[]}]}}',
  ],
  [
    'cosmos.authz.v1beta1.MsgExec',
    '0a016712230a1c2f636f736d6f732e62616e6b2e763162657461312e4d736753656e6412030a0161122b0a292f616b6173682e70726f76696465722e763162657461342e4d736744656c65746550726f7669646572',
    '{"type":"cosmos-sdk/MsgExec","value":{"grantee":"g","msgs":[{"type":"cosmos-sdk/MsgSend","value":{"amount":[],"from_address":"a"}},{"type":"/akash.provider.v1beta4.MsgDeleteProvider","value":{}}]}}',
  ],
  [
    'cosmos.feegrant.v1beta1.PeriodicAllowance',
    '0a0d120b08a5aaf5860710809c9c39120508901c10051a090a0475616b741201302a00',
    '{"type":"cosmos-sdk/PeriodicAllowance","value":{"basic":{"expiration":"2030-01-02T03:04:05.12Z","spend_limit":[]},"period":"3600000000005","period_can_spend":[],"period_reset":"1970-01-01T00:00:00Z","period_spend_limit":[{"amount":"0","denom":"uakt"}]}}',
  ],
  [
    'akash.deployment.v1beta4.MsgCreateDeployment',
    '0a0e0a016f10ffffffffffffffffff01125c0a0b613c623e26226322e280a8120a0a030a017812030a016b1a410a20080112080a060a04313030301a050a030a01352a050a030a013032040802100710031a1b0a04756163741213313530303030303030303030303030303030301a030102ff220f0a090a047561637412013528012802',
    String.raw`{"deposit":{"amount":{"amount":"5","denom":"uact"},"sources":[1,2]},"groups":[{"name":"a\u003cb\u003e\u0026\"c\"\u2028","requirements":{"attributes":[{"key":"k"}],"signed_by":{"all_of":["x"]}},"resources":[{"count":3,"price":{"amount":"1.500000000000000000","denom":"uact"},"resource":{"cpu":{"units":{"val":"MTAwMA=="}},"endpoints":[{"kind":2,"sequence_number":7}],"gpu":{"units":{"val":"MA=="}},"id":1,"memory":{"quantity":{"val":"NQ=="}}}}]}],"hash":"AQL/","id":{"dseq":"18446744073709551615","owner":"o"}}`,
  ],
  [
    'akash.market.v1beta5.MsgCloseBid',
    '0a0c0a016f1001180120012a017010924e',
    '{"id":{"dseq":"1","gseq":1,"oseq":1,"owner":"o","provider":"p"},"reason":10002}',
  ],
  [
    'akash.market.v1beta5.MsgCreateBid',
    '12090a0475616374120131',
    '{"price":{"amount":"0.000000000000000001","denom":"uact"}}',
  ],
  ['akash.cert.v1.MsgCreateCertificate', '0a016f120463657274', '{"cert":"Y2VydA==","owner":"o"}'],
  ['akash.provider.v1beta4.MsgCreateProvider', '0a016f2203120177', '{"info":{"website":"w"},"owner":"o"}'],
  ['akash.oracle.v2.MsgAddPriceEntry', '0a0161', '{"price":"0","signer":"a"}'],
  ['akash.bme.v1.MsgMintACT', '0a016f', '{"type":"akash/bme/v1/MsgMintACT","value":{"owner":"o"}}'],
] as const;

describe('encodeAminoJson', () => {
  it.each(vectors)('writes %s %s as the node does', (name, bytes, json) => {
    const isNamed = findShape(name)?.aminoName !== undefined;
    expect(isNamed ? packedJson(pack(name, hex(bytes))) : encodeAminoJson(name, hex(bytes))).toBe(json);
  });

  it('has no words for what lacks a message that it needs, for broken numbers and texts, or for unknown types', () => {
    expect(refusalOf(() => encodeAminoJson('cosmos.feegrant.v1beta1.PeriodicAllowance', hex('')))).toBe('sdk/4');
    expect(refusalOf(() => encodeAminoJson('cosmos.base.v1beta1.DecCoin', hex('120178')))).toBe('sdk/4');
    expect(refusalOf(() => encodeAminoJson('cosmos.base.v1beta1.DecCoin', hex('0a01ff')))).toBe('sdk/4');
    expect(refusalOf(() => encodeAminoJson('cosmos.staking.v1beta1.MsgDelegate', hex('')))).toBe('sdk/4');
  });

  it('merges what stands there twice', () => {
    expect(encodeAminoJson('akash.cert.v1.MsgRevokeCertificate', hex('0a030a01610a03120131'))).toBe(
      '{"id":{"owner":"a","serial":"1"}}',
    );
  });

  it('writes the sign of small decimals, and none for nothing', () => {
    expect(encodeAminoJson('cosmos.base.v1beta1.DecCoin', hex('12022d35'))).toBe('{"amount":"-0.000000000000000005"}');
    expect(encodeAminoJson('cosmos.base.v1beta1.DecCoin', hex('12022d30'))).toBe('{"amount":"0.000000000000000000"}');
  });
});

describe('packedJson', () => {
  it('names a message by its amino name, or by its type URL', () => {
    expect(packedJson(pack('cosmos.feegrant.v1beta1.MsgPruneAllowances', hex('0a0161')))).toBe(
      '{"type":"/cosmos.feegrant.v1beta1.MsgPruneAllowances","value":{"pruner":"a"}}',
    );
  });
});
