import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StargateClient } from '@cosmjs/stargate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChainReader, connectReader } from '../../demo/chain/connectReader.ts';
import { type CommandRun, type CommandStage, runProgram, startCommandStage } from '../helpers/commandLine.ts';
import { shellSdl } from '../helpers/someDeployment.ts';

let stage: CommandStage;
let chain: StargateClient;
let reader: ChainReader;
let [tenant, provider, other] = ['', '', ''];
let sdl = '';
const shown: string[] = [];

const built = existsSync('dist/cli.js');

beforeAll(async () => {
  if (!built) return;
  stage = await startCommandStage();
  [tenant, provider, other] = stage.addresses as [string, string, string];
  chain = await StargateClient.connect(stage.rpc);
  reader = await connectReader(stage.rpc);
  sdl = join(stage.directory, 'deploy.json');
  await writeFile(sdl, shellSdl('true'));
}, 30_000);
afterAll(async () => {
  chain?.disconnect();
  reader?.close();
  await stage?.stop();
});

async function run(line: string, as = 'tenant', fd3?: string): Promise<CommandRun> {
  const done = await stage.run(line.split(' '), { env: { AKASH_FROM: as }, ...(fd3 !== undefined && { fd3 }) });
  shown.push(done.stdout, done.stderr);
  return done;
}

/** Runs what must succeed; the plain client must find its transaction in a block, carried out. */
async function done(line: string, as?: string) {
  const { code, json, stderr } = await run(line, as);
  expect([line, code, stderr]).toEqual([line, 0, '']);
  const { hash, height } = json['tx'] as unknown as { hash: string; height: string };
  expect(await chain.getTx(hash)).toMatchObject({ code: 0, height: Number(height) });
  return json as Record<string, unknown>;
}

/** The first error code on standard error, where log lines and hints may come before it. */
const codeIn = ({ stderr }: CommandRun) => /AR\d{4}/.exec(stderr)?.[0];

/** Runs what must fail, and compares exit code and error code. */
async function refused(line: string, code: number, error: string, as?: string) {
  const ended = await run(line, as);
  expect([line, ended.code, ended.stdout, codeIn(ended)]).toEqual([line, code, '', error]);
  return ended.stderr;
}

const uakt = async (address: string) => BigInt((await chain.getBalance(address, 'uakt')).amount);
const deploymentState = async (dseq: string) =>
  (await reader.deployments({ owner: tenant })).find((one) => `${one.deployment?.id?.dseq}` === dseq)?.deployment
    ?.state;
const ACTIVE = 1;
const CLOSED = 2;

describe.skipIf(!built)('the command line on a devnet of its own (needs dist/cli.js)', { timeout: 60_000 }, () => {
  it('shows help with examples for every command, and completes them in a shell', async () => {
    const { stdout } = await runProgram(['completion', 'bash']);
    const paths = [...stdout.matchAll(/^ {4}'([^']+)'\) words=/gm)].map(([, path]) => path!);
    const chosen = ['deployment create', 'keys import', 'marketplace watch', 'burn', 'lease logs'];
    expect(paths).toEqual(expect.arrayContaining(chosen));
    for (const path of chosen) {
      const help = await runProgram([...path.split(' '), '--help']);
      expect(help.code).toBe(0);
      expect(help.stdout).toContain(`Examples:\n  $ akash-runner ${path}`);
    }
    expect((await runProgram(['completion', 'tcsh'])).code).toBe(2);
  });

  it('keeps keys: encrypted, and shown only to who insists', async () => {
    const dir = join(stage.directory, 'sealed');
    const file = (line: string, fd3: string) =>
      stage.run([...line.split(' '), '--keyring-backend', 'file', '--keyring-dir', dir], { fd3 });
    const made = await file('keys create mine --passphrase-fd 3', 'a long passphrase\n');
    expect(made).toMatchObject({ code: 0, json: { name: 'mine', kind: 'mnemonic' } });
    const [record] = await readdir(join(dir, 'keyring-file'));
    const path = join(dir, 'keyring-file', record!);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const short = await file('keys create weak --passphrase-fd 3', 'short');
    expect([short.code, short.stderr.slice(0, 6)]).toEqual([2, 'AR2055']);
    const unasked = await file('keys export mine --passphrase-fd 3', 'a long passphrase');
    expect([unasked.code, unasked.stdout, unasked.stderr.slice(0, 6)]).toEqual([2, '', 'AR9526']);
    const wrong = await file('keys export mine --unsafe --passphrase-fd 3', 'another passphrase');
    expect([wrong.code, wrong.stdout, wrong.stderr.slice(0, 6)]).toEqual([2, '', 'AR2053']);
    const { json } = await file('keys export mine --unsafe --passphrase-fd 3', 'a long passphrase');
    expect(`${json['mnemonic']}`.split(' ')).toHaveLength(24);
    for (const secret of [`${json['mnemonic']}`, 'a long passphrase'])
      expect(`${await readFile(path, 'utf8')}${made.stdout}${made.stderr}`).not.toContain(secret);
    expect((await file('keys list', '')).json).toMatchObject({ keys: [{ name: 'mine', address: json['address'] }] });
    expect((await file('keys delete mine', '')).code).toBe(0);
    expect(await readdir(join(dir, 'keyring-file'))).toEqual([]);
    await refused('keys show nobody', 2, 'AR2050');
    await refused('keys import tenant --mnemonic-fd 3', 2, 'AR9502');
  });

  it('asks the chain', async () => {
    expect((await run('status')).json).toMatchObject({ chainId: 'akash-runner-devnet', catchingUp: false });
    const { json } = await run('query balances');
    const held = await chain.getAllBalances(tenant);
    expect(json).toEqual({ address: tenant, balances: held.map(({ denom, amount }) => ({ denom, amount })) });
    expect((await run(`query account ${provider}`)).json).toMatchObject({ address: provider });
    expect((await run('query params')).json).toMatchObject({
      deployment: { minDeposits: expect.arrayContaining([{ denom: 'uact', amount: '500000' }]) },
    });
    await refused(`query provider ${other}`, 2, 'AR9523');
    await refused('query group --dseq 99', 2, 'AR9523');
    await refused('deployment show --dseq 99', 2, 'AR2011');
    const elsewhere = await stage.run(['status'], { env: { AKASH_CHAIN_ID: 'another-chain' } });
    expect([elsewhere.code, elsewhere.stderr.slice(0, 6)]).toEqual([2, 'AR2005']);
  });

  it('sends what there is, after it was confirmed', async () => {
    const before = await uakt(other);
    await done(`send ${other} 1.5akt`);
    expect(await uakt(other)).toBe(before + 1_500_000n);
    const dry = await run(`send ${other} 5uakt --dry-run`);
    expect(dry.json).toMatchObject({ dryRun: true, messages: ['/cosmos.bank.v1beta1.MsgSend'] });
    const unconfirmed = await stage.run(['send', other, '5uakt', '--from', 'tenant'], { env: { AKASH_YES: 'false' } });
    expect([unconfirmed.code, unconfirmed.stderr.slice(0, 6)]).toEqual([2, 'AR9521']);
    await refused(`send ${other} 99999999akt`, 2, 'AR9522');
    await refused('send akash1nobody 5uakt', 2, 'AR9527');
    await refused(`send ${other} 5uakt`, 2, 'AR2050', 'nobody');
    const failed = await run(`send ${other} 5uakt --gas 1000`);
    expect([failed.code, failed.stdout, codeIn(failed)]).toEqual([1, '', expect.stringMatching(/^AR201[34]$/)]);
    expect(await uakt(other)).toBe(before + 1_500_000n);
  });

  it('plays the market from both sides', async () => {
    await done('provider create --host-uri https://127.0.0.1:8443 --attribute region=test', 'provider');
    await done('provider update --attribute region=test,tier=community --email me@example.org', 'provider');
    const { json: registered } = await run(`query provider ${provider}`);
    expect(registered).toMatchObject({
      provider: { hostUri: 'https://127.0.0.1:8443', info: { email: 'me@example.org' } },
    });

    await done(`deployment create ${sdl} --dseq 21 --deposit 2act`);
    expect(await deploymentState('21')).toBe(ACTIVE);
    await refused(`deployment create ${sdl} --dseq 21`, 1, 'AR2013');
    await done(`bid create --owner ${tenant} --dseq 21 --price 100uact`, 'provider');
    expect((await run('bid list --dseq 21')).json).toMatchObject({
      bids: [{ state: 'open', price: { amount: '100' } }],
    });
    await done(`lease create --dseq 21 --provider ${provider}`);
    expect(await reader.leases({ owner: tenant, dseq: '21', state: 'active' })).toHaveLength(1);
    await refused(`lease create --dseq 21 --provider ${other}`, 1, 'AR2013');
    await done('deployment deposit 1act --dseq 21');
    const { json: seen } = await run('deployment show --dseq 21');
    expect(seen).toMatchObject({ deployment: { state: 'active' }, runway: { isOverdrawn: false } });
    expect(Number((seen['runway'] as unknown as { blocksLeft: string }).blocksLeft)).toBeGreaterThan(29_000);
    await done(`provider withdraw --owner ${tenant} --dseq 21`, 'provider');

    await done('group pause --dseq 21');
    expect(await reader.leases({ owner: tenant, dseq: '21', state: 'active' })).toEqual([]);
    await done('group start --dseq 21');
    expect((await reader.orders(tenant, '21')).map(({ state }) => state)).toEqual([3, 1]);
    await done('group close --dseq 21');
    await writeFile(`${sdl}.changed`, shellSdl('false'));
    await done(`deployment update ${sdl}.changed --dseq 21`);
    await done('deployment close --dseq 21');
    expect(await deploymentState('21')).toBe(CLOSED);
    await refused('deployment close --dseq 22', 1, 'AR2013');
    expect((await run('deployment list --state active')).json).toEqual({ deployments: [] });
  });

  it('closes bids and leases, and refuses what is not there', async () => {
    await done(`deployment create ${sdl} --dseq 31`);
    await done(`bid create --owner ${tenant} --dseq 31 --price 90uact`, 'provider');
    await done(`lease create --dseq 31 --provider ${provider}`);
    await refused(`lease reclaim --owner ${tenant} --dseq 31`, 1, 'AR2013', 'provider');
    await done(`lease close --dseq 31 --provider ${provider}`);
    await done(`bid create --owner ${tenant} --dseq 31 --oseq 2 --price 80uact`, 'provider');
    await done(`bid close --owner ${tenant} --dseq 31 --oseq 2 --reason decommission`, 'provider');
    expect((await reader.bids(tenant, '31')).map(({ bid }) => bid?.state)).toEqual([4, 4]);
    await refused(`bid create --owner ${tenant} --dseq 31 --oseq 9 --price 80uact`, 2, 'AR9523', 'provider');
    await refused(`deployment send-manifest ${sdl} --dseq 31`, 2, 'AR9523');
    await refused(`deployment create ${sdl} --dseq 32 --wait 1s --max-price 1uact`, 1, 'AR6014');
    expect(await deploymentState('32')).toBe(ACTIVE);
    await done('deployment close --dseq 32');
    await done('deployment close --dseq 31');
  });

  it('grants, vouches, certifies and exchanges', async () => {
    await done(`grant deposit ${other} --limit 5act --expires 30d`);
    await done(`deployment create ${sdl} --dseq 41 --deposit 1act --deposit-sources grant`, 'other');
    await done('deployment close --dseq 41', 'other');
    await done(`grant revoke deposit ${other}`);
    await refused(`deployment create ${sdl} --dseq 42 --deposit 1act --deposit-sources grant`, 2, 'AR2030', 'other');
    await done(`grant fee ${other} --limit 1akt`);
    const before = await uakt(other);
    await done(`send ${tenant} 1uakt --fee-granter ${tenant}`, 'other');
    expect(await uakt(other)).toBe(before - 1n);
    await done(`grant revoke fee ${other}`);
    await refused(`grant revoke everything ${other}`, 2, 'AR9527');

    await done(`audit sign --provider ${provider} --attribute region=test`, 'other');
    const { json } = await run(`audit list --provider ${provider}`);
    expect(json).toEqual({
      audits: [{ owner: provider, auditor: other, attributes: [{ key: 'region', value: 'test' }] }],
    });
    await done(`audit delete --provider ${provider}`, 'other');
    expect((await run('audit list')).json).toEqual({ audits: [] });

    const pem = join(stage.directory, 'tenant.pem');
    const { serial } = await done(`certificate create --out ${pem}`);
    expect((await stat(pem)).mode & 0o777).toBe(0o600);
    expect((await run('certificate list')).json).toMatchObject({ certificates: [{ serial, state: 'valid' }] });
    await refused(`certificate create --out ${pem}`, 2, 'AR9510');
    await done(`certificate revoke --serial ${serial}`);
    expect((await run('query certificate --state revoked')).json).toMatchObject({ total: 1 });

    // No oracle feeds this devnet a price.
    await refused('mint 20akt', 1, 'AR2013');
    await refused('mint 20act', 2, 'AR9527');
    await refused('burn 1act', 1, 'AR2013');
  });

  it('shows the same as text, JSON and YAML, and no secret anywhere', async () => {
    const text = await run('query balances --output text');
    expect(text.stdout).toMatch(/^\d+uact\n\d+uakt\n$/);
    expect((await run('query balances --output yaml')).stdout).toContain(`address: ${tenant}`);
    expect(text.stdout).not.toContain('\u001b');
    for (const mnemonic of stage.mnemonics) expect(shown.join('\n')).not.toContain(mnemonic.trim());
  });
});
