import { err, ok, type Result } from '../../base/result.ts';

/** What happened, as the query language sees it: values by composite key, such as `message.action` or `tm.event`. */
export type EventMap = Readonly<Record<string, readonly string[]>>;
/** Whether it is what somebody asked for. */
export type EventQuery = (events: EventMap) => boolean;

type Operator = '=' | '<' | '<=' | '>' | '>=' | 'CONTAINS' | 'EXISTS';
interface Condition {
  readonly key: string;
  readonly operator: Operator;
  readonly operand: string;
  readonly isNumber: boolean;
}

const CONDITION =
  /^\s*([A-Za-z_][\w./-]*)\s*(?:(<=|>=|=|<|>|CONTAINS(?=[\s']))\s*(?:'((?:[^'\\]|\\.)*)'|(?:(?:TIME|DATE)\s+)?(-?[\w.:+-]+))|(EXISTS))\s*(?:AND\b|$)/;

/**
 * Reads CometBFT's query language: conditions with `=`, `<`, `<=`, `>`, `>=`, `CONTAINS` and `EXISTS`, joined by `AND`.
 * Source: cometbft `libs/pubsub/query/syntax`.
 * @returns what does not belong to the language as a failure.
 */
export function parseEventQuery(text: string): Result<EventQuery, string> {
  const conditions: Condition[] = [];
  let rest = text;
  do {
    const match = CONDITION.exec(rest);
    if (!match) return err(`failed to parse query: got ${JSON.stringify(rest.trim())}`);
    conditions.push(conditionOf(match));
    rest = rest.slice(match[0].length);
  } while (rest.trim() !== '' || text.trimEnd().endsWith('AND'));
  return ok((events) => conditions.every((condition) => holds(condition, events)));
}

function conditionOf([, key = '', operator, quoted, bare, exists]: RegExpExecArray): Condition {
  const operand = quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '';
  return { key, operator: exists ? 'EXISTS' : (operator as Operator), operand, isNumber: quoted === undefined };
}

function holds({ key, operator, operand, isNumber }: Condition, events: EventMap): boolean {
  // Without a value the key may also be an event's type alone.
  if (operator === 'EXISTS') return Object.keys(events).some((name) => name === key || name.startsWith(`${key}.`));
  return (events[key] ?? []).some((value) => {
    if (operator === 'CONTAINS') return value.includes(operand);
    if (operator === '=' && !isNumber) return value === operand;
    return compares(operator, Number.parseFloat(value) - Number.parseFloat(operand));
  });
}

function compares(operator: Operator, difference: number): boolean {
  if (operator === '=') return difference === 0;
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
