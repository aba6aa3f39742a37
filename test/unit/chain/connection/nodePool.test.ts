import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src/base/logger.ts';
import { RunnerError } from '../../../../src/base/runnerError.ts';
import type { CometNode } from '../../../../src/chain/connection/cometNode.ts';
import { createNodePool } from '../../../../src/chain/connection/nodePool.ts';
import { parseEndpoint } from '../../../../src/chain/connection/parseEndpoint.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';

const status = { height: 100n, timeMs: 1_700_000_000_000, chainId: 'c-1', catchingUp: false };
const down = (endpoint: string) => new RunnerError('NODE_UNREACHABLE', { endpoint, reason: 'ECONNREFUSED' });

function nodeAt(name: string, answer: CometNode['status'] = async () => status): CometNode {
  const endpoint = parseEndpoint(`http://${name}`, { position: 1, count: 1 });
  return { endpoint, status: answer } as CometNode;
}

function setup(nodes: CometNode[], deadlineMs = 1_000) {
  const slept: number[] = [];
  const clock = createManualClock();
  const quick = {
    now: () => clock.now() + slept.reduce((sum, ms) => sum + ms, 0),
    sleep: async (ms: number, signal?: AbortSignal) =>
      ms >= deadlineMs ? clock.sleep(ms, signal) : void slept.push(ms),
  };
  const random = { bytes: () => new Uint8Array([255]) };
  const pool = createNodePool({ nodes, chainId: undefined, clock: quick, random, logger: silentLogger, deadlineMs });
  return { pool, slept, clock };
}

describe('createNodePool', () => {
  it('asks the preferred node, and after a wait the next one when that fails', async () => {
    const { pool, slept } = setup([nodeAt('a'), nodeAt('b')]);
    const asked: string[] = [];
    const read = () =>
      pool.read('x', async (node) => {
        asked.push(node.endpoint.name);
        if (node.endpoint.name === 'http://a') throw down('http://a');
        return 'answer';
      });
    expect(await read()).toBe('answer');
    expect(await read()).toBe('answer');
    expect(asked).toEqual(['http://a', 'http://b', 'http://b']);
    expect(slept).toEqual([100]);
    expect(pool.preferred.endpoint.name).toBe('http://b');
  });

  it('gives up when every node has failed, and does not repeat what will not pass', async () => {
    const { pool } = setup([nodeAt('a')]);
    let times = 0;
    const failing = (error: RunnerError) =>
      pool.read('x', async () => {
        times++;
        throw error;
      });
    await expect(failing(down('http://a'))).rejects.toMatchObject({ kind: 'NODE_UNREACHABLE' });
    expect(times).toBe(3);
    const refused = new RunnerError('QUERY_FAILED', { path: '/p', codespace: 'sdk', code: 18 });
    await expect(failing(refused)).rejects.toBe(refused);
    expect(times).toBe(4);
  });

  it.each([
    ['another chain', { ...status, chainId: 'c-2' }],
    ['one that is catching up', { ...status, catchingUp: true }],
    ['one far behind', { ...status, height: 90n }],
  ])('does not trust a substitute of %s', async (_what, other) => {
    const { pool } = setup([nodeAt('a'), nodeAt('b', async () => other), nodeAt('c')]);
    const served: string[] = [];
    await pool.once('x', 0, async () => 'a is fine');
    await pool.read('x', async (node) => {
      served.push(node.endpoint.name);
      if (served.length === 1) throw down(node.endpoint.name);
    });
    expect(served).toEqual(['http://a', 'http://c']);
  });

  it('judges a status as it comes', () => {
    const { pool } = setup([nodeAt('a')]);
    const node = nodeAt('a');
    expect(pool.judge(node, status)).toBe(status);
    const errorOf = (change: object) => {
      try {
        return pool.judge(node, { ...status, ...change });
      } catch (error) {
        return (error as RunnerError).kind;
      }
    };
    expect(errorOf({ chainId: 'c-2' })).toBe('CHAIN_ID_MISMATCH');
    expect(errorOf({ catchingUp: true })).toBe('NODE_CATCHING_UP');
    expect(errorOf({ height: 94n })).toBe('NODE_BEHIND');
    expect(errorOf({ height: 95n })).toMatchObject({ height: 95n });
  });

  it('asks the node that is asked for, once', async () => {
    const { pool } = setup([nodeAt('a'), nodeAt('b')]);
    expect(await pool.once('x', 1, async (node) => node.endpoint.name)).toBe('http://b');
    await expect(pool.once('x', 0, () => Promise.reject(down('http://a')))).rejects.toMatchObject({
      kind: 'NODE_UNREACHABLE',
    });
    expect(pool.preferred.endpoint.name).toBe('http://b');
  });

  it('calls a node that takes too long unreachable', async () => {
    const { pool, clock } = setup([nodeAt('a')]);
    const asked = Promise.withResolvers<void>();
    const hanging = pool.once('x', 0, () => {
      asked.resolve();
      return new Promise(() => undefined);
    });
    const outcome = expect(hanging).rejects.toMatchObject({ kind: 'NODE_UNREACHABLE', args: { endpoint: 'http://a' } });
    await asked.promise;
    await clock.advance(1_000);
    await outcome;
  });

  it('leaves a node alone for as long as it asks, and waits for the one that asks for the least', async () => {
    const { pool, slept } = setup([nodeAt('a'), nodeAt('b')], 20_000);
    const busy = (name: string, retryAfter: string) =>
      new RunnerError('NODE_UNREACHABLE', { endpoint: name, reason: 'HTTP 429' }, { cause: { retryAfter } });
    const asked: string[] = [];
    const answer = await pool.read('x', async ({ endpoint: { name } }) => {
      asked.push(name);
      if (asked.length === 1) throw busy(name, '9');
      if (asked.length === 2) throw busy(name, '2');
      return name;
    });
    expect([answer, asked]).toEqual(['http://b', ['http://a', 'http://b', 'http://b']]);
    expect(slept).toContain(1_800);
    await expect(pool.once('x', 1, async () => 'asked')).rejects.toMatchObject({ kind: 'NODE_UNREACHABLE' });
  });

  it('does not trust a node whose newest block is old', async () => {
    const { pool } = setup([nodeAt('a', async () => ({ ...status, timeMs: 0 })), nodeAt('b')]);
    expect(await pool.read('x', async (node) => node.endpoint.name)).toBe('http://b');
  });

  it('keeps asking one that is behind, until the time for a read is over', async () => {
    const { pool } = setup([nodeAt('a')], 20_000);
    let times = 0;
    const answer = await pool.read('x', async () => {
      if (++times < 6) throw new RunnerError('NODE_BEHIND', { endpoint: 'http://a', height: 1n, seen: 2n });
      return 'caught up';
    });
    expect([answer, times, pool.seen]).toEqual(['caught up', 6, 100n]);
  });

  it('stops at once when its signal aborts', async () => {
    const { pool } = setup([nodeAt('a')]);
    const stop = new AbortController();
    const hanging = pool.read('x', () => new Promise(() => undefined), stop.signal);
    stop.abort('enough');
    await expect(hanging).rejects.toBe('enough');
  });
});
