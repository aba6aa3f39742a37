import { expect, it, onTestFinished } from 'vitest';
import { listDeployments } from '../../src/chain/query/listDeployments.ts';
import { deriveDseq, formatTag } from '../../src/tenant/rentalId.ts';
import { type Actor, order, setStage } from '../helpers/marketStage.ts';
import { runActionProcess } from '../helpers/runActionProcess.ts';
import { temporaryDirectory } from '../helpers/runnerProvider.ts';
import { shellSdl } from '../helpers/someDeployment.ts';
import { startGithub } from '../stand-ins/github/startGithub.ts';

it('the action in mode reap closes what has no live run, and nothing else', async () => {
  const stage = await setStage(1);
  const [tenant] = stage.actors as [Actor];
  const github = await startGithub({ repository: 'octo/repo', repositoryId: 1 });
  onTestFinished(() => github.stop());
  const [ended, live] = [github.createRun().id, github.createRun().id];
  github.completeRun(ended, 'cancelled');
  const rent = async (repositoryId: bigint, runId: number) => {
    const key = { repositoryId, runId: BigInt(runId), runAttempt: 1, rental: 'build', index: 0 };
    await order(tenant, deriveDseq(key), shellSdl('true', { group: formatTag(key) }));
    return deriveDseq(key);
  };
  const forgotten = await rent(1n, ended);
  const spared = [await rent(1n, live), await rent(7n, ended)];
  await order(tenant, 5n, shellSdl('true'));

  const { rpcUrl, chainId, mnemonic } = { ...stage, mnemonic: stage.mnemonics[0] ?? '' };
  const inputs = { mode: 'reap', network: 'devnet', node: rpcUrl, 'chain-id': chainId, mnemonic };
  const given = { ...inputs, 'github-token': github.token };
  const reaped = await runActionProcess(await temporaryDirectory(), given, { GITHUB_API_URL: github.url });

  expect(reaped).toMatchObject({ code: 0, output: expect.stringContaining(`${forgotten}`) });
  const open = await listDeployments(stage.connection, { owner: tenant.wallet.address, state: 'active' });
  const numbers = open.map(({ id }) => id.dseq).sort();
  expect(numbers).toEqual([...spared, 5n].sort());
  expect(reaped.output.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(mnemonic);
});
