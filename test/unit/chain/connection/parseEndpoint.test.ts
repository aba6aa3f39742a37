import { describe, expect, it } from 'vitest';
import { isRunnerError } from '../../../../src/base/runnerError.ts';
import { parseEndpoint } from '../../../../src/chain/connection/parseEndpoint.ts';

const place = { position: 2, count: 3 };

describe('parseEndpoint', () => {
  it('keeps credentials, path and query out of the name', () => {
    expect(parseEndpoint('https://ann:p%40ss@rpc.example:8443/key123/?t=1', place)).toEqual({
      name: 'https://rpc.example:8443',
      url: 'https://rpc.example:8443/key123/?t=1',
      headers: { authorization: `Basic ${Buffer.from('ann:p@ss').toString('base64')}` },
      websocketUrl: 'wss://ann:p%40ss@rpc.example:8443/key123/websocket?t=1',
    });
  });

  it('reads a plain address', () => {
    expect(parseEndpoint(' http://127.0.0.1:26657 ', place)).toEqual({
      name: 'http://127.0.0.1:26657',
      url: 'http://127.0.0.1:26657/',
      headers: {},
      websocketUrl: 'ws://127.0.0.1:26657/websocket',
    });
  });

  it.each(['', 'rpc.example', 'localhost:26657', 'ftp://secret@rpc.example'])('refuses "%s" by its place', (text) => {
    try {
      parseEndpoint(text, place);
      expect.unreachable();
    } catch (error) {
      expect(isRunnerError(error, 'NODE_URL_INVALID') && error.args).toEqual(place);
      expect(text !== '' && `${error}`.includes(text)).toBe(false);
    }
  });
});
