import { describe, expect, it } from 'vitest';
import { confine } from '../../../../../src/runner-provider/executor/local/confine.ts';

const confined = {
  argv: ['sh', '-c', 'true'],
  env: { A: '1', LD_PRELOAD: '/evil.so' },
  privateDirectory: '/state/w/home',
  hidden: ['/state'],
  readable: ['/tmp/tools'],
  privileged: true,
};

describe('confine', () => {
  it('empties the environment where there is no sandbox', () => {
    expect(confine({ kind: 'plain' }, confined)).toEqual([
      'env',
      '-i',
      'A=1',
      'LD_PRELOAD=/evil.so',
      'sh',
      '-c',
      'true',
    ]);
  });

  it('mounts in bubblewrap in the order that hides the state and still shows what must be seen', () => {
    const argv = confine({ kind: 'bubblewrap', program: '/usr/bin/bwrap' }, confined);
    const mounts = [
      '--ro-bind /',
      '--tmpfs /tmp',
      '--ro-bind-try /tmp/tools',
      '--tmpfs /state',
      '--bind /state/w/home',
    ];
    const found = mounts.map((mount) => argv.join(' ').indexOf(mount));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(Math.min(...found)).toBeGreaterThan(0);
    expect(argv[0]).toBe('/usr/bin/bwrap');
    expect(argv.slice(argv.indexOf('--') + 1)).toEqual(['sh', '-c', 'true']);
    expect(argv).toEqual(expect.arrayContaining(['--unshare-pid', '--die-with-parent', '--clearenv']));
  });

  it('takes the powers of the superuser away, and asks for none where there are none', () => {
    const asRoot = confine({ kind: 'bubblewrap', program: 'bwrap' }, confined).join(' ');
    const asUser = confine({ kind: 'bubblewrap', program: 'bwrap' }, { ...confined, privileged: false }).join(' ');
    expect(asRoot).toContain('--cap-drop ALL --cap-add CAP_CHOWN');
    expect(asUser).not.toContain('--cap');
  });
});
