import { describe, expect, it } from 'vitest';
import { openLogRelay } from '../../../src/action/logRelay.ts';

function relayed(...chunks: string[]): string {
  const written: Uint8Array[] = [];
  const relay = openLogRelay((bytes) => void written.push(bytes), 'token');
  for (const chunk of chunks) relay.write(Buffer.from(chunk));
  relay.close();
  relay.close();
  return Buffer.concat(written).toString();
}

describe('openLogRelay', () => {
  it('stops commands before the first byte and allows them again after the last', () => {
    expect(relayed('::set-env name=A::b\n')).toBe('::stop-commands::token\n::set-env name=A::b\n::token::\n');
  });

  it('brings its own words to the beginning of a line', () => {
    expect(relayed('no ', 'end')).toBe('::stop-commands::token\nno end\n::token::\n');
    expect(relayed()).toBe('::stop-commands::token\n::token::\n');
    expect(relayed('x\n', '')).toBe('::stop-commands::token\nx\n::token::\n');
  });

  it('shows nothing that comes after its close, when the runner listens again', () => {
    const written: Uint8Array[] = [];
    const relay = openLogRelay((one) => void written.push(one), 'token');
    relay.close();
    relay.write(Buffer.from('::set-env name=A::late\n'));
    expect(Buffer.concat(written).toString()).toBe('::stop-commands::token\n::token::\n');
  });

  it('changes no byte', () => {
    const bytes = Buffer.from([0xff, 0, 10, 0xe2]);
    const written: Uint8Array[] = [];
    openLogRelay((one) => void written.push(one), 'token').write(bytes);
    expect(written.at(-1)).toEqual(bytes);
  });
});
