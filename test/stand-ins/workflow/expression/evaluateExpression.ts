import { callFunction } from './callFunction.ts';
import { type Expression, parseExpression } from './parseExpression.ts';
import { equals, isTruthy, memberOf, toNumber, toText, type Value } from './value.ts';

/** How the job stands, as `success()` and its siblings see it. */
export interface Status {
  readonly failed: boolean;
  readonly cancelled: boolean;
}

/** What an expression may look at: contexts by name (`github`, `secrets`, `steps` …) and the status. */
export interface Scope {
  readonly contexts: { readonly [name: string]: Value };
  readonly status: Status;
}

/** The value of an expression given without its braces. A context that does not exist is an error, a missing member is null. */
export function evaluateExpression(text: string, scope: Scope): Value {
  return evaluate(parseExpression(text), scope);
}

/** Text with every `${{ … }}` in it replaced. A text that is one expression alone keeps its value's text form too. */
export function interpolate(text: string, scope: Scope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => toText(evaluateExpression(expression, scope)));
}

/**
 * Whether an `if:` lets its step or job run. As GitHub does, `success()` is asked as well unless the condition itself asks for a status.
 */
export function isConditionMet(condition: string | undefined, scope: Scope): boolean {
  const text = (condition ?? '')
    .trim()
    .replace(/^\$\{\{(.*)\}\}$/s, '$1')
    .trim();
  const expression = text === '' ? undefined : parseExpression(text);
  const succeeded = !scope.status.failed && !scope.status.cancelled;
  if (!expression) return succeeded;
  return (succeeded || asksForStatus(expression)) && isTruthy(evaluate(expression, scope));
}

function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'context':
      return contextOf(expression.name, scope);
    case 'member':
      return memberOrMembers(expression, scope);
    case 'splat':
      return Object.values(evaluate(expression.of, scope) ?? {});
    case 'not':
      return !isTruthy(evaluate(expression.of, scope));
    case 'call':
      return callFunction(
        expression.name,
        expression.args.map((arg) => evaluate(arg, scope)),
        scope.status,
      );
    case 'binary':
      return evaluateBinary(expression, scope);
  }
}

function contextOf(name: string, scope: Scope): Value {
  const found = scope.contexts[name];
  if (found === undefined) throw new ReferenceError(`unknown context "${name}"`);
  return found;
}

function memberOrMembers(expression: Extract<Expression, { kind: 'member' }>, scope: Scope): Value {
  const of = evaluate(expression.of, scope);
  const key = evaluate(expression.key, scope);
  if (expression.of.kind === 'splat' && Array.isArray(of)) return of.map((item: Value) => memberOf(item, key));
  return memberOf(of, key);
}

function evaluateBinary(expression: Extract<Expression, { kind: 'binary' }>, scope: Scope): Value {
  const left = evaluate(expression.left, scope);
  if (expression.sign === '&&') return isTruthy(left) ? evaluate(expression.right, scope) : left;
  if (expression.sign === '||') return isTruthy(left) ? left : evaluate(expression.right, scope);
  const right = evaluate(expression.right, scope);
  if (expression.sign === '==') return equals(left, right);
  if (expression.sign === '!=') return !equals(left, right);
  return compare(expression.sign, toNumber(left), toNumber(right));
}

function compare(sign: string, left: number, right: number): boolean {
  if (sign === '<') return left < right;
  if (sign === '<=') return left <= right;
  return sign === '>' ? left > right : left >= right;
}

const STATUS_FUNCTIONS = new Set(['always', 'success', 'failure', 'cancelled']);

function asksForStatus(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return STATUS_FUNCTIONS.has(expression.name.toLowerCase()) || expression.args.some(asksForStatus);
    case 'binary':
      return asksForStatus(expression.left) || asksForStatus(expression.right);
    case 'member':
      return asksForStatus(expression.of) || asksForStatus(expression.key);
    case 'not':
    case 'splat':
      return asksForStatus(expression.of);
    default:
      return false;
  }
}
