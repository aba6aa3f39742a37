import { compareNumbers } from './compareNumbers.ts';
import { parseGoTime } from './parseGoTime.ts';
import type { Condition, Operator } from './parseQuery.ts';

/** What happened: values by composite key, such as `message.action` or `tm.event`. */
export type EventMap = Readonly<Record<string, readonly string[]>>;

/**
 * Whether all conditions hold for what a subscriber may hear of. Each may be fulfilled by another event.
 * Source: cometbft `libs/pubsub/query/query.go`.
 */
export function matchQuery(conditions: readonly Condition[], events: EventMap): boolean {
  return conditions.every((condition) => holds(condition, events));
}

function holds(condition: Condition, events: EventMap): boolean {
  const values = events[condition.tag];
  if (values?.some((value) => matchValue(condition, value))) return true;
  // A tag that is an event's type alone is matched against an empty text: so EXISTS finds types.
  const hasType = Object.keys(events).some((key) => key.slice(0, Math.max(0, key.lastIndexOf('.'))) === condition.tag);
  return hasType && matchValue(condition, '');
}

/** Whether one value of the condition's key fulfils it. Numbers are found at the beginning of a value: `5uakt` is 5. */
export function matchValue({ operator, argument }: Condition, value: string): boolean {
  if (!argument) return true;
  if (operator === 'CONTAINS') return value.includes(argument.text);
  if (argument.kind === 'string') return value === argument.text;
  if (argument.kind === 'number') {
    const number = /^\d+(\.\d+)?/.exec(value)?.[0];
    return number !== undefined && holdsFor(operator, compareNumbers(number, argument.text));
  }
  const [theirs, ours] = [parseGoTime(argument.kind, value), parseGoTime(argument.kind, argument.text)];
  return theirs.ok && ours.ok && holdsFor(operator, theirs.value - ours.value);
}

/** @param difference of the value and what it is compared to. */
export function holdsFor(operator: Operator, difference: number): boolean {
  if (operator === '=') return difference === 0;
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
