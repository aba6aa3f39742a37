import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../src/base/clock.ts';
import { silentLogger } from '../../../../src/base/logger.ts';
import { systemRandom } from '../../../../src/base/random.ts';
import { connectChain } from '../../../../src/chain/connection/connectChain.ts';
import { listDeployments } from '../../../../src/chain/query/listDeployments.ts';
import { createSigner } from '../../../../src/chain/signing/createSigner.ts';
import { createWallet } from '../../../../src/chain/wallet/createWallet.ts';
import { runReap } from '../../../../src/cli/reap/runReap.ts';
import { formatTag } from '../../../../src/tenant/rentalId.ts';
import { startTestDevnet } from '../../../helpers/devnet.ts';
import { createFakeTerminal } from '../../../helpers/fakeTerminal.ts';
import { order } from '../../../helpers/marketStage.ts';
import { shellSdl } from '../../../helpers/someDeployment.ts';
import { startGithub } from '../../../stand-ins/github/startGithub.ts';

/** A devnet with a tenant, and a GitHub. */
async function setup() {
  const devnet = await startTestDevnet({ accounts: 1 });
  const github = await startGithub();
  const parts = { clock: systemClock, random: systemRandom, logger: silentLogger };
  const connection = await connectChain({ ...parts, endpoints: [devnet.rpcUrl] });
  onTestFinished(async () => {
    connection.close();
    await github.stop();
    await devnet.stop();
  });
  const [{ mnemonic }] = devnet.wallets as [(typeof devnet.wallets)[number]];
  const wallet = await createWallet({ mnemonic });
  const tenant = { wallet, signer: createSigner({ ...parts, connection, wallet }) };
  const rent = (runId: number, dseq: bigint, repositoryId = github.repositoryId) => {
    const key = { repositoryId: BigInt(repositoryId), runId: BigInt(runId), runAttempt: 1, rental: 'tests', index: 0 };
    return order(tenant, dseq, shellSdl('true', { group: formatTag(key) }));
  };
  const reap = async (token = github.token) => {
    const terminal = createFakeTerminal({ AKASH_RUNNER_MNEMONIC: mnemonic, GITHUB_TOKEN: token }, systemClock);
    const chain = { node: [devnet.rpcUrl], chainId: devnet.chainId };
    await runReap(
      { ...chain, repository: github.repository, apiUrl: github.url, readGapMs: 10, output: 'json' },
      terminal,
    );
    const shown = [...terminal.printed, ...terminal.complained].join('\n');
    for (const secret of [mnemonic, token]) expect(shown).not.toContain(secret);
    return JSON.parse(terminal.printed[0] ?? '{}') as Record<string, unknown>;
  };
  const open = () => listDeployments(connection, { owner: wallet.address, state: 'active' });
  return { github, rent, reap, open };
}

describe('reap', () => {
  it('closes what belongs to a run that ended, and nothing else', async () => {
    const { github, rent, reap, open } = await setup();
    const [ended, live] = [github.createRun().id, github.createRun().id];
    github.completeRun(ended);
    await rent(ended, 1n);
    await rent(live, 2n);
    await rent(ended, 3n, 99);
    const report = await reap();
    expect(report).toMatchObject({ event: 'reaped', closed: 1, failed: 0 });
    expect((await open()).map((one) => one.id.dseq).sort()).toEqual([2n, 3n]);
    expect(await reap()).toMatchObject({ closed: 0, deployments: [{ dseq: '2', verdict: 'live' }] });
  });

  it('needs a token, and one that GitHub takes', async () => {
    const { reap } = await setup();
    await expect(reap(' ')).rejects.toMatchObject({ kind: 'CLI_GITHUB_TOKEN_MISSING' });
    await expect(reap('ghp_wrong-one')).rejects.toMatchObject({ kind: expect.stringMatching(/^GITHUB_/) });
  });
});
