import { describe, expect, it } from 'vitest';
import { createReporter } from '../../../src/cli/createReporter.ts';
import { createFakeTerminal } from '../../helpers/fakeTerminal.ts';

describe('createReporter', () => {
  const report = { event: 'ready', fields: { height: 7n }, lines: ['one', 'two'] };

  it('prints the lines for people', () => {
    const terminal = createFakeTerminal();
    createReporter('text', terminal)(report);
    expect(terminal.printed).toEqual(['one', 'two']);
  });

  it('prints one JSON object a report for programs', () => {
    const terminal = createFakeTerminal();
    createReporter('json', terminal)(report);
    expect(terminal.printed).toEqual(['{"event":"ready","height":"7"}']);
  });
});
