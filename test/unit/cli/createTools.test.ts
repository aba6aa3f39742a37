import { expect, it } from 'vitest';
import { createTools } from '../../../src/cli/createTools.ts';
import { createFakeTerminal } from '../../helpers/fakeTerminal.ts';

it('redacts both what is reported and what is logged, and logs little unless asked for more', () => {
  const terminal = createFakeTerminal();
  const quiet = createTools({ output: 'text' }, terminal);
  quiet.redactor.add('hush-hush');
  quiet.report({ event: 'e', fields: {}, lines: ['a hush-hush b'] });
  quiet.logger.info('hidden');
  quiet.logger.warn('hush-hush');
  expect(terminal.printed).toEqual(['a *** b']);
  expect(terminal.complained).toEqual([expect.stringContaining('warn  ***')]);
  createTools({ output: 'text', verbose: true }, terminal).logger.debug('shown');
  expect(terminal.complained).toHaveLength(2);
});
