import { describe, expect, it } from 'vitest';
import type { CometNode } from '../../../../src/chain/connection/cometNode.ts';
import { assertReached, createStateFloor } from '../../../../src/chain/connection/createStateFloor.ts';
import { parseEndpoint } from '../../../../src/chain/connection/parseEndpoint.ts';

const node = { endpoint: parseEndpoint('http://n', { position: 1, count: 1 }) } as CometNode;
const behind = expect.objectContaining({ kind: 'NODE_BEHIND', args: { endpoint: 'http://n', height: 8n, seen: 9n } });

describe('createStateFloor', () => {
  it('refuses a state older than one that was known when the question was asked', () => {
    const floor = createStateFloor(() => 10n);
    expect(floor.state()).toBe(9n);
    expect(() => floor.noteState(node, 8n, floor.state())).toThrow(behind);
    floor.noteState(node, 9n, floor.state());
    floor.noteState(node, 12n, 9n);
    expect(floor.state()).toBe(12n);
    floor.noteState(node, 11n, 9n);
    floor.noteState(node, 0n, 12n);
    expect(floor.state()).toBe(12n);
  });

  it('wants to see what a block that was read has changed', () => {
    const floor = createStateFloor(() => 10n);
    floor.noteDelivered(10n);
    expect(floor.state()).toBe(10n);
  });
});

describe('assertReached', () => {
  it('gives what it was given, unless that is behind', () => {
    const where = { height: 9n };
    expect(assertReached(node, where, 9n)).toBe(where);
    expect(() => assertReached(node, { height: 8n }, 9n)).toThrow(behind);
  });
});
