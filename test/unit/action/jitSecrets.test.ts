import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jitSecrets } from '../../../src/action/jitSecrets.ts';
import { mintJitConfig } from '../../../src/github/mintJitConfig.ts';
import { type GithubStandIn, startGithub } from '../../stand-ins/github/startGithub.ts';
import { connect, scopeOf } from '../github/support.ts';

let github: GithubStandIn;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.stop());

describe('jitSecrets', () => {
  it('finds the config, its files, and the words that make the identity', async () => {
    const connection = await connect(github);
    const name = 'a-runner-with-a-name-longer-than-most-words';
    const { encoded } = await mintJitConfig(connection, scopeOf(connection), { name, labels: ['a'] });
    const files = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, string>;
    const { token } = JSON.parse(Buffer.from(files['.credentials']!, 'base64').toString()).data;
    const secrets = jitSecrets(encoded);
    expect(secrets).toEqual(expect.arrayContaining([encoded, ...Object.values(files), token]));
    expect(secrets).not.toContain(name);
    expect(secrets.filter((secret) => secret.includes('://'))).toEqual([]);
  });

  it('masks as a whole what it cannot read', () => {
    expect(jitSecrets('%%%')).toEqual(['%%%']);
    expect(jitSecrets(Buffer.from('[1]').toString('base64'))).toEqual(['WzFd']);
  });
});
