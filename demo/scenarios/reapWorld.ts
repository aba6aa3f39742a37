import { startProgram } from '../world/startProgram.ts';
import type { World } from '../world/startWorld.ts';

/** Runs `akash-runner reap` once and returns its exit code. */
export async function reapWorld(world: World): Promise<number> {
  const chain = ['--node', world.rpc, '--chain-id', world.chainId, '--mnemonic-file', world.tenant.mnemonicFile];
  const github = ['--repository', world.github.repository, '--api-url', world.github.url];
  const program = await startProgram({
    name: 'reap',
    node: world.node,
    cli: world.cli,
    args: ['reap', ...chain, ...github, '--read-gap-ms', '1000'],
    cwd: world.directory,
    env: { GITHUB_TOKEN: world.github.token },
  });
  world.programs.push(program);
  return (await program.ended).exitCode;
}
