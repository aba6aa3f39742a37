import { RunnerError } from '../../base/runnerError.ts';
import { createMemoryStore } from '../../base/store.ts';
import { connectGithub } from '../../github/connectGithub.ts';
import { getRepository } from '../../github/getRepository.ts';
import { createMarket } from '../../tenant/createMarket.ts';
import { type ReapReport, reap } from '../../tenant/reap.ts';
import { createTools, type Tools } from '../createTools.ts';
import { type OpenWallet, openWallet } from '../openWallet.ts';
import type { Terminal } from '../terminal.ts';
import { createJobLiveness } from './createJobLiveness.ts';
import type { ReapOptions } from './reapCommand.ts';
import { reapDone } from './reapReports.ts';

/** `akash-runner reap`: one pass. @throws RunnerError, CLI_REAP_INCOMPLETE when something that should be closed is still open. */
export async function runReap(options: ReapOptions, terminal: Terminal): Promise<void> {
  const tools = createTools(options, terminal);
  const token = readToken(terminal.env);
  tools.redactor.add(token);
  // A close that is lost with this process is signed anew by the next pass, under the chain's own check that it is still open.
  const open = await openWallet(options, { terminal, ...tools, journal: createMemoryStore() });
  try {
    const report = await reapOnce(options, terminal, tools, { ...open, token });
    tools.report(reapDone(report));
    if (report.failed > 0) throw new RunnerError('CLI_REAP_INCOMPLETE', { failed: report.failed });
  } finally {
    open.connection.close();
  }
}

async function reapOnce(
  options: ReapOptions,
  { clock, random, signal }: Terminal,
  { logger }: Tools,
  { connection, signer, wallet, token }: OpenWallet & { readonly token: string },
): Promise<ReapReport> {
  const { apiUrl, repository, readGapMs } = options;
  const auth = { kind: 'token', token } as const;
  const github = await connectGithub({ apiUrl, repository, auth, clock, random, logger, signal });
  const { id } = await getRepository(github, signal);
  return reap({
    market: createMarket(connection, { clock, logger }),
    owner: wallet.address,
    repositoryId: id,
    isJobLive: createJobLiveness(github),
    ...{ signer, clock, readGapMs, logger, signal },
  });
}

function readToken(env: Terminal['env']): string {
  const token = env['GITHUB_TOKEN']?.trim();
  if (!token) throw new RunnerError('CLI_GITHUB_TOKEN_MISSING', {});
  return token;
}
