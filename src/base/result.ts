/** An expected outcome that may go either way. Broken promises throw; outcomes that a caller must weigh are results. */
export type Result<Value, Failure> = Ok<Value> | Err<Failure>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Err<Failure> = { readonly ok: false; readonly error: Failure };

/** Wraps a value as the good outcome. */
export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

/** Wraps a reason as the bad outcome. */
export function err<Failure>(error: Failure): Err<Failure> {
  return { ok: false, error };
}

/** The value of a good outcome; throws the reason of a bad one. For edges where an outcome becomes a broken promise. */
export function unwrap<Value, Failure>(result: Result<Value, Failure>): Value {
  if (result.ok) return result.value;
  throw result.error;
}
