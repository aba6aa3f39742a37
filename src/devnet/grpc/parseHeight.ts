import { err, ok, type Result } from '../../base/result.ts';

/** The metadata by which a client asks for the state of another height, and in which it is told whose state it got. */
export const HEIGHT_HEADER = 'x-cosmos-block-height';

const LARGEST = 2n ** 63n;

/**
 * The height that a call asks for; 0, the last one, when it names none or several.
 * @param values of the metadata `x-cosmos-block-height`.
 * @returns what Go's ParseInt complains about, in the words of cosmos-sdk `baseapp/grpcserver.go`.
 */
export function parseHeight(values: readonly string[]): Result<bigint, string> {
  const [text] = values;
  // HTTP/2 joins what is said several times by commas.
  if (text === undefined || values.length > 1 || text.includes(',')) return ok(0n);
  if (!/^[+-]?\d+$/.test(text)) return err(refusal(text, 'invalid syntax'));
  const height = BigInt(text.replace(/^\+/, ''));
  return height >= LARGEST || height < -LARGEST ? err(refusal(text, 'value out of range')) : ok(height);
}

function refusal(text: string, problem: string): string {
  const parsing = `strconv.ParseInt: parsing ${JSON.stringify(text)}: ${problem}`;
  return `Baseapp.RegisterGRPCServer: invalid height header "${HEIGHT_HEADER}": ${parsing}`;
}
