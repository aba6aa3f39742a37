import type { WireEvent } from '../../../chain/protocol/marketplaceEvent.ts';
import { compareNumbers } from '../eventQuery/compareNumbers.ts';
import { holdsFor } from '../eventQuery/matchQuery.ts';
import type { Condition } from '../eventQuery/parseQuery.ts';

/** Things by the events that belong to them. */
export interface EventIndex<Item> {
  add(item: Item, events: readonly WireEvent[]): void;
  /** Things of which one single event fulfils all conditions; in no particular order. */
  find(conditions: readonly Condition[]): Item[];
}

/** How a value fulfils a condition of a search, which differs from what subscribers get. */
export type ValueMatch = (condition: Condition, value: string) => boolean;

/** Things by the values of one key. */
interface Postings<Item> {
  readonly byValue: Map<string, Set<Item>>;
  /** Some value has a slash: an equality may fit the beginning of it. */
  hasSlash: boolean;
}

/** An index whose searches look only at things that have the conditions' keys and values. */
export function createEventIndex<Item>(
  eventsOf: (item: Item) => readonly WireEvent[],
  matchesValue: ValueMatch,
): EventIndex<Item> {
  const byKey = new Map<string, Postings<Item>>();
  return {
    add(item, events) {
      for (const { type, attributes } of events) {
        for (const { key, value } of attributes) if (type && key) post(byKey, `${type}.${key}`, value, item);
      }
    },
    find(conditions) {
      const found = conditions.map((condition) => postingsOf(byKey, condition, matchesValue));
      const [fewest] = found.sort((a, b) => a.size - b.size);
      const all = [...(fewest ?? [])];
      if (conditions.length === 1) return all;
      return all.filter((item) => eventsOf(item).some((event) => fulfils(event, conditions, matchesValue)));
    },
  };
}

/** The rules of the node's key-value index. Source: cometbft `state/txindex/kv/kv.go`, `internal/indexer/indexer_utils.go`. */
export function matchIndexed({ operator, argument }: Condition, value: string): boolean {
  if (!argument) return true;
  if (operator === 'CONTAINS') return value.includes(argument.text);
  if (operator === '=') return value === argument.text;
  // Here a number is a whole value, and times are not compared at all.
  return argument.kind === 'number' && isNumber(value) && holdsFor(operator, compareNumbers(value, argument.text));
}

/** In the index of transactions a slash ends a value: `tx.acc_seq='akash1x'` finds `akash1x/5`. */
export function matchIndexedTx(condition: Condition, value: string): boolean {
  const { operator, argument } = condition;
  return matchIndexed(condition, value) || (operator === '=' && value.startsWith(`${argument?.text}/`));
}

function post<Item>(byKey: Map<string, Postings<Item>>, key: string, value: string, item: Item): void {
  const postings = byKey.get(key) ?? { byValue: new Map<string, Set<Item>>(), hasSlash: false };
  byKey.set(key, postings);
  postings.hasSlash ||= value.includes('/');
  const items = postings.byValue.get(value);
  if (items) items.add(item);
  else postings.byValue.set(value, new Set([item]));
}

function postingsOf<Item>(
  byKey: ReadonlyMap<string, Postings<Item>>,
  condition: Condition,
  matchesValue: ValueMatch,
): ReadonlySet<Item> {
  const postings = byKey.get(condition.tag);
  if (!postings) return new Set();
  // Most searches are equalities, and those need not look at all values.
  if (condition.operator === '=' && !postings.hasSlash)
    return postings.byValue.get(condition.argument?.text ?? '') ?? new Set();
  const found = new Set<Item>();
  for (const [value, items] of postings.byValue) {
    if (matchesValue(condition, value)) for (const item of items) found.add(item);
  }
  return found;
}

function fulfils(event: WireEvent, conditions: readonly Condition[], matchesValue: ValueMatch): boolean {
  return conditions.every((condition) =>
    event.attributes.some(
      ({ key, value }) => `${event.type}.${key}` === condition.tag && matchesValue(condition, value),
    ),
  );
}

function isNumber(value: string): boolean {
  return /^[-+]?\d+(\.\d*)?$/.test(value);
}
