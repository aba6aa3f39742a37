import { err, ok, type Result } from '../base/result.ts';

/** What the logs and events routes are asked for. */
export interface StreamRequest {
  /** Go on with what is written later. */
  readonly follow: boolean;
  /** So many last lines of what there is; all when absent. Events ignore it. */
  readonly tail?: number;
  /** Names of services; all when empty. */
  readonly services: readonly string[];
}

// As Go's strconv.ParseBool has them; the upstream gateway reads `follow` with it.
const TRUE = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const FALSE = new Set(['', '0', 'f', 'F', 'false', 'FALSE', 'False']);
const MOST_LINES = 2 ** 31 - 1;

/** The query of the logs and events routes: `follow`, `tail`, `service`. */
export function encodeStreamQuery(request: StreamRequest): URLSearchParams {
  const query = new URLSearchParams({ follow: String(request.follow) });
  if (request.tail !== undefined) query.set('tail', String(request.tail));
  if (request.services.length > 0) query.set('service', request.services.join(','));
  return query;
}

/** Reads the query; the error says what is wrong with it, for a 400. `tail` -1 asks for all lines, as its absence does. */
export function parseStreamQuery(query: URLSearchParams): Result<StreamRequest, string> {
  const service = query.get('service') ?? '';
  if (service.endsWith(',')) return err('parameter service must not end in a comma');
  const follow = query.get('follow') ?? '';
  if (!TRUE.has(follow) && !FALSE.has(follow)) return err('parameter follow is neither true nor false');
  const tail = query.get('tail') || '-1';
  if (!/^(-1|\d{1,10})$/.test(tail) || Number(tail) > MOST_LINES) return err('parameter tail is not a number of lines');
  return ok({ follow: TRUE.has(follow), services: service ? service.split(',') : [], ...tailOf(Number(tail)) });
}

function tailOf(tail: number): { tail?: number } {
  return tail < 0 ? {} : { tail };
}
