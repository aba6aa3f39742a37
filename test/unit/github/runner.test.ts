import { describe, expect, it } from 'vitest';
import { parseAnswer, runnerShape, scopePath } from '../../../src/github/runner.ts';

const wire = { id: 7, name: 'r', os: 'linux', status: 'online', busy: true, labels: [{ name: 'a' }, { name: 'b' }] };

describe('runnerShape', () => {
  it('takes what we need and nothing else', () => {
    expect(runnerShape.parse({ ...wire, version: '2.336.0' })).toEqual({
      id: 7,
      name: 'r',
      status: 'online',
      busy: true,
      labels: ['a', 'b'],
      version: '2.336.0',
    });
  });

  it('knows no version of a runner that never connected, and takes an unknown status for offline', () => {
    expect(runnerShape.parse({ ...wire, status: 'asleep' })).toMatchObject({ status: 'offline', version: undefined });
  });
});

describe('scopePath', () => {
  it('is the part of the route before the runners', () => {
    expect(scopePath({ kind: 'repository', repository: { owner: 'o', name: 'r.x' } })).toBe('/repos/o/r.x');
    expect(scopePath({ kind: 'organization', organization: 'o', groupId: 3 })).toBe('/orgs/o');
  });
});

describe('parseAnswer', () => {
  it('names the operation and the field that is wrong', () => {
    expect(parseAnswer(runnerShape, wire, 'look').id).toBe(7);
    expect(() => parseAnswer(runnerShape, { ...wire, id: 'x' }, 'look')).toThrow(
      expect.objectContaining({ kind: 'GITHUB_ANSWER_UNKNOWN', args: { operation: 'look', field: 'id' } }),
    );
  });
});
