import { context as githubContext } from '@actions/github';
import { systemClock } from '../base/clock.ts';
import { systemRandom } from '../base/random.ts';
import { createRedactor } from '../base/redact.ts';
import { createActionLogger } from './actionLogger.ts';
import { compose } from './compose.ts';
import { createCoreActions } from './coreActions.ts';
import { runAction } from './runAction.ts';

// The action's one entry, for `main` and `post` alike: GitHub's runner starts it as a process of its own each time.
const { env } = process;
const actions = createCoreActions(createRedactor(), env, process.stdout);
const logger = createActionLogger(actions, env['RUNNER_DEBUG'] === '1');

const code = await runAction({
  env,
  actions,
  payload: githubContext.payload,
  signals: process,
  exit: (exitCode) => process.exit(exitCode),
  clock: systemClock,
  compose: (inputs, context, signal) =>
    compose({ inputs, context, env, actions, clock: systemClock, random: systemRandom, logger, signal }),
});
// Sockets that nobody waits for must not hold the step. After a cancel the handler of the signal ends the process.
if (code !== undefined) process.exit(code);
