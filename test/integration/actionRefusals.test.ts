import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryClient, StargateClient } from '@cosmjs/stargate';
import { Comet38Client } from '@cosmjs/tendermint-rpc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueryDeploymentsRequest, QueryDeploymentsResponse } from '../../src/chain/protocol/akash.ts';
import { createTestWallet, startTestDevnet, type TestDevnet } from '../helpers/devnet.ts';
import { runActionProcess } from '../helpers/runActionProcess.ts';

// The real action as a process against a real chain: each refusal names field, value and cure, and no coin moves.

const RICH = { uakt: 10_000_000n, uact: 10_000_000n };
/** One coin short of the least deposit; then enough of that, and too little gas for order, lease and close. */
const POOR_IN_ACT = { uakt: 10_000_000n, uact: 499_999n };
const POOR_IN_AKT = { uakt: 100n, uact: 10_000_000n };

let devnet: TestDevnet;
let directory: string;
let strangers: string;

beforeAll(async () => {
  devnet = await startTestDevnet({ accounts: [RICH, POOR_IN_ACT, POOR_IN_AKT] });
  directory = await mkdtemp(join(tmpdir(), 'akr-refusals-'));
  strangers = (await createTestWallet()).mnemonic;
});
afterAll(async () => {
  await devnet.stop();
  await rm(directory, { recursive: true });
});

type Given = Readonly<Record<string, string>>;

const mnemonicOf = (index: number) => devnet.wallets[index]?.mnemonic ?? '';

function acceptable(): Given {
  return {
    run: 'true',
    image: 'ubuntu:24.04',
    'max-price': '100 uact/block',
    mnemonic: mnemonicOf(0),
    network: 'devnet',
    node: devnet.rpcUrl,
    'chain-id': devnet.chainId,
    'allow-private-hosts': 'true',
    'bid-wait': '1',
  };
}

const cases: ReadonlyArray<[name: string, changed: () => Given, shown: readonly string[]]> = [
  ['an unknown input', () => ({ 'max-prize': '1' }), ['AR9001', 'max-prize', 'max-price']],
  ['a malformed input', () => ({ cpu: 'four' }), ['AR9001', 'cpu', 'four']],
  [
    'an SDL that is no YAML',
    () => ({ image: '', sdl: 'version: "2.0"\nservices: [no yaml\n' }),
    ['AR3001', 'SDL', 'no YAML', 'line 2'],
  ],
  ['a price of zero', () => ({ 'max-price': '0 uact/block' }), ['AR9001', 'max-price', '0 uact/block']],
  ['a price of zero per hour', () => ({ 'max-price': '0.00 USD/h' }), ['AR9001', 'max-price', '0.00 USD/h']],
  ['a mnemonic with a wrong word', () => ({ mnemonic: withWrongWord(mnemonicOf(0)) }), ['mnemonic', 'word 3']],
  ['an unreachable node', () => ({ node: 'http://127.0.0.1:1' }), ['AR2', 'node', 'http://127.0.0.1:1']],
  ['a node of another chain', () => ({ 'chain-id': 'devnet-other' }), ['AR2', 'devnet-other', 'akash-runner-devnet']],
  ['a wallet that never had a coin', () => ({ mnemonic: strangers }), ['AR2017', 'akash1', 'uakt']],
  ['too little balance for the deposit', () => ({ mnemonic: mnemonicOf(1) }), ['AR6', '499999 uact', '500000 uact']],
  ['too little balance for the time limit', () => ({ 'max-price': '100000 uact/block' }), ['AR6', '10000000 uact']],
  ['too little balance for all fees', () => ({ mnemonic: mnemonicOf(2) }), ['AR6', '100 uakt', 'close']],
];

describe('the action refuses, before any coin moves,', () => {
  it.concurrent.each(cases)('%s', async (_, changed, shown) => {
    const given = { ...acceptable(), ...changed() };
    const before = await allBalances();
    const { code, output } = await runActionProcess(directory, given);
    expect(code).toBe(1);
    expect(shown.filter((text) => !output.includes(text))).toEqual([]);
    expect(output.match(/AR\d{4}/g)).toHaveLength(1);
    expect(leaks(output, given)).toEqual([]);
    expect(await allBalances()).toEqual(before);
    expect(await countDeployments()).toBe(0);
  });
});

/** The third word replaced by one that is in no list. */
function withWrongWord(mnemonic: string): string {
  return mnemonic
    .split(' ')
    .map((word, index) => (index === 2 ? 'qwertzuiop' : word))
    .join(' ');
}

/** Runs of three words of the secret, in what was printed other than GitHub's own masking commands, which the runner swallows. */
function leaks(output: string, { mnemonic = '' }: Given): string[] {
  const shown = output.replaceAll(/^::add-mask::.*$/gm, '');
  const words = mnemonic.split(' ');
  const runs = words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
  return runs.filter((run) => shown.includes(run));
}

async function allBalances(): Promise<unknown> {
  const client = await StargateClient.connect(devnet.rpcUrl);
  const balances = await Promise.all(devnet.wallets.map(({ address }) => client.getAllBalances(address)));
  client.disconnect();
  return balances;
}

async function countDeployments(): Promise<number> {
  const comet = await Comet38Client.connect(devnet.rpcUrl);
  const request = QueryDeploymentsRequest.encode(QueryDeploymentsRequest.fromPartial({})).finish();
  const path = '/akash.deployment.v1beta4.Query/Deployments';
  const { value } = await QueryClient.withExtensions(comet).queryAbci(path, request);
  comet.disconnect();
  return QueryDeploymentsResponse.decode(value).deployments.length;
}
