import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../src/action/plainLines.ts';

/** What GitHub's runner takes for a command: a line that begins with `::`, or one with `##[` in it. */
const commands = (text: string) =>
  text.split(/\r\n|\r|\n/).filter((line) => line.trimStart().startsWith('::') || line.includes('##['));

describe('plainLines', () => {
  it('leaves plain text as it is', () => {
    expect(plainLines('a::b\n  c # [d]')).toBe('a::b\n  c # [d]');
  });

  it.each(['::set-env name=A::b', 'x\n  ::error::y', 'x\r::add-mask::y', '##[command]y', 'x ##[group]y'])(
    'takes the command out of %j',
    (text) => {
      expect(commands(text)).not.toEqual([]);
      expect(commands(plainLines(text))).toEqual([]);
    },
  );

  it('never leaves a command, whatever the text', () => {
    const piece = fc.constantFrom(':', '::', ' ', '\n', '\r', '#', '##[', 'a', '\t', '\u2028');
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join('')),
        (text) => commands(plainLines(text)).length === 0,
      ),
    );
  });
});
