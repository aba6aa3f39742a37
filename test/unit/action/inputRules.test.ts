import { describe, expect, it } from 'vitest';
import { type GivenInputs, inputFields } from '../../../src/action/inputFields.ts';
import { checkTogether } from '../../../src/action/inputRules.ts';

const wallet = { mnemonic: 'words' };
const run = { ...wallet, run: 'make', rental: 'r', 'max-price': '1 uact/block' };
const start = { ...wallet, rental: 'r', 'max-price': '1 uact/block', 'github-token': 't' };

type Mode = 'run' | 'start' | 'stop' | 'reap';
const wrong = (raw: Record<string, string>, mode: Mode | undefined) => {
  const given: GivenInputs = inputFields.parse(raw);
  return checkTogether(given, mode, raw).map((problem) => problem.field);
};

describe('checkTogether', () => {
  it.each<[Mode, Record<string, string>]>([
    ['run', run],
    ['run', { ...wallet, run: 'make', 'job-check-run-id': '7', sdl: 'a.yml' }],
    ['start', start],
    ['start', { ...wallet, rental: 'r', 'max-price': '1 uact/block', 'app-id': '1', 'app-private-key': 'k' }],
    ['stop', { 'private-key': 'ab', rental: 'r' }],
    ['reap', { ...wallet, 'github-token': 't' }],
  ])('has nothing to say of a good %s', (mode, raw) => {
    expect(wrong(raw, mode)).toEqual([]);
  });

  it.each<[string, Mode | undefined, Record<string, string>, string[]]>([
    ['no mode', undefined, wallet, ['mode']],
    ['no wallet', 'run', { ...run, mnemonic: '' }, ['mnemonic']],
    ['two wallets', 'run', { ...run, 'private-key': 'ab' }, ['private-key']],
    ['a network without nodes', 'run', { ...run, network: 'devnet' }, ['node']],
    ['no command', 'run', { ...run, run: '' }, ['run']],
    ['a command without use', 'stop', { ...wallet, rental: 'r', run: 'make' }, ['run']],
    ['no rental', 'stop', wallet, ['rental']],
    ['a runner that does not tell the check run', 'run', { ...run, rental: '' }, ['rental']],
    ['no price', 'start', { ...start, 'max-price': '' }, ['max-price']],
    ['no token to start', 'start', { ...start, 'github-token': '' }, ['github-token']],
    ['no token to reap', 'reap', wallet, ['github-token']],
    ['an App without key', 'stop', { ...wallet, rental: 'r', 'app-id': '1' }, ['app-private-key']],
    ['a key without App', 'stop', { ...wallet, rental: 'r', 'app-private-key': 'k' }, ['app-id']],
    ['a token beside an App', 'start', { ...start, 'app-id': '1', 'app-private-key': 'k' }, ['github-token']],
    ['the image of the other mode', 'start', { ...start, image: 'a' }, ['image']],
    ['the runner image in a run', 'run', { ...run, 'runner-image': 'a' }, ['runner-image']],
    ['requirements beside an SDL', 'run', { ...run, sdl: 'a.yml', cpu: '4', gpu: '1' }, ['cpu', 'gpu']],
    ['several at once', 'run', {}, ['mnemonic', 'run', 'rental', 'max-price']],
  ])('finds %s', (_, mode, raw, fields) => {
    expect(wrong(raw, mode)).toEqual(fields);
  });
});
