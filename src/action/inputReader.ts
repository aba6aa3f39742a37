import * as z from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import type { InputProblem } from './inputProblem.ts';
import { secretInputs } from './secrets.ts';

/** A reader of one input: its value, or what is wrong with it. */
export type Reader<Value> = (text: string) => Result<Value, Pick<InputProblem, 'problem' | 'cure'>>;

/** Refuses a value. */
export function refuse(problem: string, cure: string): ReturnType<Reader<never>> {
  return err({ problem, cure });
}

/** An input that may be left out. GitHub passes one that was left out as empty text. */
export function optional<Value>(reader: Reader<Value>) {
  return z
    .string()
    .optional()
    .transform((given, context): Value | undefined => {
      const text = given?.trim() ?? '';
      if (text === '') return undefined;
      const read = reader(text);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: read.error.problem, params: { cure: read.error.cure } });
      return z.NEVER;
    });
}

/** Any text. */
export const text: Reader<string> = (given) => ok(given);

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Reader<Word> {
  return (given) => {
    const found = words.find((word) => word === given);
    return found === undefined ? refuse('is not known', `Write one of: ${words.join(', ')}.`) : ok(found);
  };
}

/** Whole units as a duration in milliseconds. */
export function duration(unitMs: number, least: number, most: number, unit: string): Reader<number> {
  return (given) => {
    const count = /^\d{1,9}(?:\.\d{1,3})?$/.test(given) ? Number(given) : Number.NaN;
    if (count >= least && count <= most) return ok(Math.round(count * unitMs));
    return refuse(
      `is not a number of ${unit} from ${least} to ${most}`,
      `Write a number such as ${Math.max(least, 30)}.`,
    );
  };
}

export const flag: Reader<boolean> = (given) => {
  if (/^(?:true|false)$/i.test(given)) return ok(given.toLowerCase() === 'true');
  return refuse('is neither true nor false', 'Write true or false.');
};

/** One entry a line; empty lines are left out. */
export const lines: Reader<string[]> = (given) => ok(wordsOf(given, /\r?\n/));

/** Names by lines, commas or spaces, each of a form. */
export function names(form: RegExp, what: string, example: string): Reader<string[]> {
  return (given) => {
    const found = wordsOf(given, /[\s,]+/);
    const wrong = found.find((name) => !form.test(name));
    return wrong === undefined ? ok(found) : refuse(`"${wrong}" is not ${what}`, `Write names such as ${example}.`);
  };
}

function wordsOf(given: string, separator: RegExp): string[] {
  return given
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** zod's findings as problems of inputs. `given` is what the user wrote, by input name. */
export function problemsOf(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): InputProblem[] {
  return error.issues.map((issue) => {
    const field = String(issue.path[0]);
    const cure = issue.code === 'custom' ? String(issue.params?.['cure'] ?? '') : '';
    return { field, value: shownValue(field, given[field]), problem: issue.message, cure };
  });
}

const LONGEST_SHOWN = 120;

/** A value as it may be shown: secrets never, long texts by their beginning. */
export function shownValue(field: string, value = ''): string {
  if (secretInputs.has(field)) return value === '' ? '' : '(secret)';
  const line = value.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
