import { matchPath } from './pathPattern.ts';
import { type Route, routes } from './routes.ts';

/** A route that fits a path, with the path's variables. */
export interface FoundRoute {
  readonly route: Route;
  readonly variables: ReadonlyMap<string, string>;
}

/** The first route of this method that fits; with `anyMethod` one of another method when there is none. */
export function findRoute(httpMethod: string, path: string, anyMethod: boolean): FoundRoute | undefined {
  const segments = path.slice(1).split('/');
  // A segment that begins with a colon would be a verb of nothing.
  if (segments.at(-1)?.lastIndexOf(':') === 0) return undefined;
  const own = findAmong(
    routes.filter((route) => route.httpMethod === httpMethod),
    segments,
  );
  return own ?? (anyMethod ? findAmong(routes, segments) : undefined);
}

function findAmong(among: readonly Route[], segments: readonly string[]): FoundRoute | undefined {
  for (const route of among) {
    const variables = matchPath(route.pattern, segments);
    if (variables) return { route, variables };
  }
  return undefined;
}
