import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../src/base/redact.ts';
import { createLineLogger } from '../../../src/cli/createLineLogger.ts';
import { createFakeTerminal } from '../../helpers/fakeTerminal.ts';

function setup(format: 'text' | 'json', level: 'debug' | 'warn' = 'debug') {
  const terminal = createFakeTerminal();
  const redactor = createRedactor();
  redactor.add('hush-hush');
  return { terminal, logger: createLineLogger({ format, level, redactor, terminal }) };
}

describe('createLineLogger', () => {
  it('writes level, message and fields to standard error, without secrets', () => {
    const { terminal, logger } = setup('text');
    logger.warn('slow', { height: 12n, node: 'http://hush-hush', none: undefined });
    expect(terminal.printed).toEqual([]);
    expect(terminal.complained).toEqual(['22:13:20.000 warn  slow height=12 node=http://***']);
  });

  it('writes JSON where programs read', () => {
    const { terminal, logger } = setup('json');
    logger.error('bad', { dseq: 5n });
    expect(terminal.complained.map((line) => JSON.parse(line))).toEqual([
      { time: '2023-11-14T22:13:20.000Z', level: 'error', message: 'bad', dseq: '5' },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { terminal, logger } = setup('text', 'warn');
    logger.debug('a');
    logger.info('b');
    logger.error('c');
    expect(terminal.complained).toHaveLength(1);
  });
});
