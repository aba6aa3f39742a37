import { describe, expect, it } from 'vitest';
import {
  pathsIn,
  podName,
  replicaPaths,
  workloadDirectory,
} from '../../../../../src/runner-provider/executor/local/replicaPaths.ts';
import { someLease } from '../../../../helpers/runnerProvider.ts';

describe('replicaPaths', () => {
  it('stays in the directory of the workload, whatever the name', () => {
    const within = workloadDirectory('/root', someLease);
    for (const name of ['a', '..', '../../etc', '.']) {
      const { directory } = replicaPaths('/root', someLease, name, 0);
      expect(directory.slice(within.length)).toMatch(/^\/[^/]+\.0$/);
    }
  });

  it('never gives two replicas the same place', () => {
    const places = [
      replicaPaths('/root', someLease, 'a', 11),
      replicaPaths('/root', someLease, 'a1', 1),
      replicaPaths('/root', someLease, 'a.1', 1),
      replicaPaths('/root', { ...someLease, dseq: 8n }, 'a', 11),
    ];
    expect(new Set(places.map((place) => place.directory)).size).toBe(4);
  });
});

describe('pathsIn', () => {
  it('keeps log, process and exit code out of the private directory', () => {
    const { privateDirectory, log, process, exit } = pathsIn('/r');
    expect([log, process, exit].some((path) => path.startsWith(privateDirectory))).toBe(false);
    expect(new Set([log, process, exit, privateDirectory]).size).toBe(4);
  });
});

describe('podName', () => {
  it('begins with the service and ends with the index', () => {
    expect(podName(someLease, 'runner', 2)).toMatch(/^runner-[0-9a-v]{10}-2$/);
  });
});
