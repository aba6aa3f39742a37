import { err, ok, type Result } from '../../../base/result.ts';

/** A part of a layout: digits within limits, a character, or a zone. */
type Part =
  | { readonly layout: string; readonly name: string; readonly least: number; readonly most: number }
  | { readonly layout: string; readonly name?: undefined };

const digits = (layout: string, name: string, least: number, most: number): Part => ({ layout, name, least, most });
const mark = (layout: string): Part => ({ layout });

const DATE: readonly Part[] = [
  digits('2006', 'year', 0, 9999),
  mark('-'),
  digits('01', 'month', 1, 12),
  mark('-'),
  digits('02', 'day', 0, 31),
];
const TIME: readonly Part[] = [
  ...DATE,
  mark('T'),
  digits('15', 'hour', 0, 23),
  mark(':'),
  digits('04', 'minute', 0, 59),
  mark(':'),
  digits('05', 'second', 0, 59),
];
const ZONE = 'Z07:00';

/**
 * Reads `2020-01-31`, or `2020-01-31T12:00:00+01:00`.
 * @returns milliseconds since the Unix epoch, or Go's error. Source of the words: Go `time.Parse`.
 */
export function parseGoTime(kind: 'timestamp' | 'datestamp', text: string): Result<number, string> {
  const parts = kind === 'timestamp' ? TIME : DATE;
  const parsing = `parsing time ${JSON.stringify(text)}`;
  const read = readParts(parts, text);
  if (read.problem !== undefined) return err(`${parsing}: ${read.problem}`);
  const zone = kind === 'timestamp' ? readZone(read) : { layout: read.layout, rest: read.rest };
  if (zone.layout !== undefined) {
    const whole = parts.map(({ layout }) => layout).join('') + (kind === 'timestamp' ? ZONE : '');
    const quoted = [whole, zone.rest, zone.layout].map((part) => JSON.stringify(part));
    return err(`${parsing} as ${quoted[0]}: cannot parse ${quoted[1]} as ${quoted[2]}`);
  }
  if (zone.rest !== '') return err(`${parsing}: extra text: ${JSON.stringify(zone.rest)}`);
  return isDay(text) ? ok(Date.parse(text)) : err(`${parsing}: day out of range`);
}

/** What is left of a text, the part of the layout that did not fit, and what did fit but is wrong. */
interface Rest {
  readonly rest: string;
  readonly layout?: string | undefined;
  readonly problem?: string;
}

function readParts(parts: readonly Part[], text: string): Rest {
  let rest = text;
  for (const part of parts) {
    const taken = rest.slice(0, part.layout.length);
    if (!fits(part, taken)) return { rest, layout: part.layout };
    if (part.name !== undefined && (Number(taken) < part.least || Number(taken) > part.most))
      return { rest, problem: `${part.name} out of range` };
    rest = rest.slice(part.layout.length);
    if (part.layout === '05') rest = rest.replace(/^[.,][0-9]+/, '');
  }
  return { rest };
}

function fits(part: Part, taken: string): boolean {
  return part.name === undefined ? taken === part.layout : isDigits(taken, part.layout.length);
}

function readZone({ rest, layout }: Rest): Rest {
  if (layout !== undefined) return { rest, layout };
  const zone = /^(Z|[-+](?:[01][0-9]|2[0-4]):[0-5][0-9])/.exec(rest)?.[0];
  return zone === undefined ? { rest, layout: ZONE } : { rest: rest.slice(zone.length) };
}

function isDigits(text: string, length: number): boolean {
  return text.length === length && /^[0-9]+$/.test(text);
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return day > 0 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
