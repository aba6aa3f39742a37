import { err, ok, type Result } from '../../../base/result.ts';
import { scanQuery, type Token, type TokenKind } from './scanQuery.ts';

export type Operator = '=' | '<' | '<=' | '>' | '>=' | 'CONTAINS' | 'EXISTS';

/** A condition on the values of one composite key, such as `transfer.recipient`. */
export interface Condition {
  readonly tag: string;
  readonly operator: Operator;
  /** Missing with EXISTS. */
  readonly argument?: { readonly kind: 'string' | 'number' | 'timestamp' | 'datestamp'; readonly text: string };
}

const NUMERIC: readonly TokenKind[] = ['number', 'timestamp', 'datestamp'];
const OPERATORS: readonly TokenKind[] = ['<=', '>=', '<', '>', '=', 'CONTAINS', 'EXISTS'];
/** The number of the token AND: the node prints it instead of the name. */
const AND_NUMBER = 6;

/**
 * Reads CometBFT's query language: conditions joined by AND, all of which have to hold.
 * @returns the node's error as failure. Source of rules and words: cometbft `libs/pubsub/query/syntax/parser.go`.
 */
export function parseQuery(text: string): Result<readonly Condition[], string> {
  const { tokens, end } = scanQuery(text);
  const conditions: Condition[] = [];
  let at = 0;
  const take = (wanted: readonly TokenKind[]): Result<Token, string> => {
    const token = tokens[at++];
    if (!token) return err(`offset ${end.offset}: ${end.error}`);
    return wanted.includes(token.kind)
      ? ok(token)
      : err(`offset ${token.offset}: got ${label(token.kind)}, wanted ${listLabels(wanted)}`);
  };
  for (;;) {
    const condition = takeCondition(take);
    if (!condition.ok) return condition;
    conditions.push(condition.value);
    const next = tokens[at++];
    if (!next && end.error === 'EOF') return ok(conditions);
    if (next?.kind !== 'AND')
      return err(
        `offset ${next?.offset ?? end.offset}: got ${next ? label(next.kind) : 'invalid token'}, want ${AND_NUMBER}`,
      );
  }
}

/** One text for all spellings of a query: what tells subscriptions apart. */
export function formatQuery(conditions: readonly Condition[]): string {
  return conditions.map(formatCondition).join(' AND ');
}

function formatCondition({ tag, operator, argument }: Condition): string {
  return argument ? `${tag} ${operator} ${formatArgument(argument)}` : `${tag} ${operator}`;
}

function formatArgument({ kind, text }: NonNullable<Condition['argument']>): string {
  if (kind === 'string') return `'${text}'`;
  if (kind === 'number') return text;
  return `${kind === 'timestamp' ? 'TIME' : 'DATE'} ${text}`;
}

function takeCondition(take: (wanted: readonly TokenKind[]) => Result<Token, string>): Result<Condition, string> {
  const tag = take(['tag']);
  if (!tag.ok) return tag;
  const operator = take(OPERATORS);
  if (!operator.ok) return operator;
  const kind = operator.value.kind as Operator;
  if (kind === 'EXISTS') return ok({ tag: tag.value.text, operator: kind });
  const argument = take(argumentsOf(kind));
  if (!argument.ok) return argument;
  const given = { kind: argument.value.kind as 'string', text: argument.value.text };
  return ok({ tag: tag.value.text, operator: kind, argument: given });
}

function argumentsOf(operator: Operator): readonly TokenKind[] {
  if (operator === 'CONTAINS') return ['string'];
  return operator === '=' ? [...NUMERIC, 'string'] : NUMERIC;
}

function label(kind: TokenKind): string {
  return ['tag', 'string', 'number', 'timestamp', 'datestamp'].includes(kind) ? kind : `${kind} operator`;
}

function listLabels(kinds: readonly TokenKind[]): string {
  const labels = kinds.map(label);
  const last = labels.pop() ?? '';
  return labels.length === 0 ? last : `${labels.join(', ')} or ${last}`;
}
