import { describe, expect, it } from 'vitest';
import { err } from '../../../../src/base/result.ts';
import {
  prepareStream,
  type Stream,
  type StreamOptions,
  serveStream,
} from '../../../../src/runner-provider/gateway/serveStream.ts';
import { createManualClock } from '../../../helpers/manualClock.ts';
import { createNotingLogger, someLease } from '../../../helpers/runnerProvider.ts';
import { openSocketPair } from '../../../helpers/socketPair.ts';

function makeOptions() {
  const noting = createNotingLogger();
  const options: StreamOptions = {
    executor: {
      findLogs: async () => undefined,
      findServices: async () => [],
      exec: async () => err({ kind: 'no-replica', message: 'not running' }),
    },
    clock: createManualClock(),
    logger: noting.logger,
  };
  return { ...noting, options };
}

const SHELL = 'cmd0=true&tty=0&stdin=1&podIndex=0&service=runner';

async function run(route: 'logs' | 'events' | 'shell', query: string) {
  const { options } = makeOptions();
  const stream = prepareStream(options, route, someLease, new URLSearchParams(query));
  if (!stream.ok) return stream.error;
  const { server, closed, received } = await openSocketPair();
  await serveStream(server, stream.value, options, new AbortController().signal);
  return { code: await closed, messages: received.length };
}

describe('prepareStream', () => {
  it('serves logs, events and shells', async () => {
    expect([await run('logs', ''), await run('events', ''), await run('shell', SHELL)]).toEqual([
      { code: 4001, messages: 0 },
      { code: 1000, messages: 0 },
      { code: 1000, messages: 1 },
    ]);
  });

  it('refuses a malformed query with a sentence', async () => {
    expect([await run('logs', 'tail=x'), await run('shell', 'cmd0=true')]).toEqual([
      expect.stringContaining('tail'),
      expect.stringContaining('tty'),
    ]);
  });
});

describe('serveStream', () => {
  it('tells the stream when the tenant leaves, or the gateway closes', async () => {
    for (const leaves of [true, false]) {
      const { server, client } = await openSocketPair();
      const closing = new AbortController();
      const stream: Stream = (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      const served = serveStream(server, stream, makeOptions().options, closing.signal);
      if (leaves) client.close();
      else closing.abort();
      await served;
    }
  });

  it('closes with an internal error when the stream fails', async () => {
    const { options, lines } = makeOptions();
    const { server, closed } = await openSocketPair();
    await serveStream(server, () => Promise.reject(new RangeError('broken')), options, new AbortController().signal);
    expect([await closed, lines]).toEqual([4000, ['a stream failed']]);
  });
});
