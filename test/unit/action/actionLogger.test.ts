import { describe, expect, it } from 'vitest';
import { createActionLogger } from '../../../src/action/actionLogger.ts';
import { createRecordedActions } from './support.ts';

function printed(verbose: boolean): string[] {
  const actions = createRecordedActions();
  const logger = createActionLogger(actions, verbose);
  logger.debug('a', { height: 7n, gone: undefined });
  logger.info('b');
  logger.warn('c', { attempt: 2 });
  logger.error('d');
  return actions.lines;
}

describe('createActionLogger', () => {
  it('prints warnings and errors', () => {
    expect(printed(false)).toEqual(['[warning] c attempt=2', '[error] d']);
  });

  it('prints everything for whoever looks for a fault', () => {
    expect(printed(true)).toEqual(['[debug] a height=7', '[info] b', '[warning] c attempt=2', '[error] d']);
  });
});
