import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { remoteScript } from '../../../../src/tenant/machine/remoteScript.ts';

describe('remoteScript', () => {
  it('gives a snippet its directory and its arguments', () => {
    const [program = '', ...args] = remoteScript('echo "$D $1 $2"', 'a', 5);
    expect(execFileSync(program, args, { env: { TMPDIR: '/t' }, encoding: 'utf8' })).toBe('/t/akr a 5\n');
    expect(execFileSync(program, args, { env: {}, encoding: 'utf8' })).toBe('/tmp/akr a 5\n');
  });
});
