import { gatewayTypes } from '../types/gatewayTypes.ts';
import type { MessageType, TypeRegistry } from '../types/messageType.ts';
import { type PathPattern, parsePattern } from './pathPattern.ts';
import { routeTable } from './routeTable.ts';

/** One binding of a gRPC method to HTTP. */
export interface Route {
  readonly httpMethod: string;
  readonly pattern: PathPattern;
  /** `/akash.market.v1beta5.Query/Orders`. */
  readonly grpcPath: string;
  readonly request: MessageType;
  readonly response: MessageType;
}

/**
 * Reads routes from their table. Type names are of the service's package unless they hold another. A route whose types nobody knows is
 * left out: the tests find it.
 */
export function parseRoutes(table: string, types: TypeRegistry): Route[] {
  return table.split(/^service /m).flatMap((part) => {
    const service = /^[\w.]+/.exec(part)?.[0] ?? '';
    const ofPackage = service.slice(0, service.lastIndexOf('.'));
    const find = (name = '') => types.get(`${ofPackage}.${name}`) ?? types.get(name);
    return [...part.matchAll(/^ {2}(\S+) (\S+) (\S+) (\S+) (\S+)$/gm)].flatMap((match) => {
      const [, httpMethod = '', template = '', method = ''] = match;
      const [request, response] = [find(match[4]), find(match[5])];
      if (!request || !response) return [];
      return [{ httpMethod, pattern: parsePattern(template), grpcPath: `/${service}/${method}`, request, response }];
    });
  });
}

/** Every route of the gateway, in the order in which they are tried. */
export const routes: readonly Route[] = parseRoutes(routeTable, gatewayTypes);
