/** A path template, taken apart: literals, and variables of one segment or of all the rest. */
export type PathPattern = readonly PathSegment[];
type PathSegment =
  | { readonly literal: string }
  /** `{address}` or `{denom=**}`. */
  | { readonly variable: string; readonly rest: boolean };

/** Reads `/cosmos/bank/v1beta1/denoms_metadata/{denom=**}`. */
export function parsePattern(template: string): PathPattern {
  return template
    .slice(1)
    .split('/')
    .map((segment) => {
      const [, variable, rest] = /^\{([\w.]+)(=\*\*)?\}$/.exec(segment) ?? [];
      return variable === undefined ? { literal: segment } : { variable, rest: rest !== undefined };
    });
}

/** The variables of a path that fits, or undefined. `**` may be empty. Source: grpc-gateway v1.16 `runtime/pattern.go` Match. */
export function matchPath(pattern: PathPattern, segments: readonly string[]): ReadonlyMap<string, string> | undefined {
  const variables = new Map<string, string>();
  let at = 0;
  for (const [index, part] of pattern.entries()) {
    const taken = 'rest' in part && part.rest ? segments.length - at - (pattern.length - index - 1) : 1;
    if (taken < 0 || at + taken > segments.length) return undefined;
    const text = segments.slice(at, at + taken).join('/');
    if ('variable' in part) variables.set(part.variable, text);
    else if (part.literal !== text) return undefined;
    at += taken;
  }
  return at === segments.length ? variables : undefined;
}
