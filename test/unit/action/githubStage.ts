import type { Stage } from '../../../src/action/stage.ts';
import type { GithubStandIn } from '../../stand-ins/github/startGithub.ts';
import { connect, createEagerClock } from '../github/support.ts';
import { createStage, type FakeStage } from './support.ts';

/** A stage whose GitHub is the stand-in. */
export function createGithubStage(github: GithubStandIn, change: Partial<Stage> = {}): FakeStage {
  const stage = createStage({ clock: createEagerClock(), ...change });
  return { ...stage, connectGithub: (auth) => connect(github, { auth, clock: stage.clock }) };
}

/** Opens the session of the runner that a work script would start: what its machine does. */
export async function bootRunner(github: GithubStandIn, work: string): Promise<void> {
  const encoded = /JITCONFIG='([^']+)'/.exec(work)?.[1] ?? '';
  const files = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, string>;
  const { token } = JSON.parse(Buffer.from(files['.credentials'] ?? '', 'base64').toString()).data;
  const headers = { authorization: `Bearer ${token}` };
  await fetch(`${github.url}/_runner/session`, { method: 'POST', headers, body: '{"version":"2"}' });
}
