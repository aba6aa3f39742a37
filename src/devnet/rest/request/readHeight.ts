import type { IncomingHttpHeaders } from 'node:http';
import { HEIGHT_HEADER, parseHeight } from '../../grpc/parseHeight.ts';
import { refuse } from '../../state/refusal.ts';
import { sdkErrors } from '../../state/sdkErrors.ts';

/**
 * The height that a request asks for, by `x-cosmos-block-height` or with the prefix `Grpc-Metadata-`; 0 is the last one. Both at once
 * count as none. Source: cosmos-sdk `server/api/server.go` CustomGRPCHeaderMatcher.
 * @throws a refusal with sdk 18 for what is no height.
 */
export function readHeight(headers: IncomingHttpHeaders): bigint {
  const given = [headers[HEIGHT_HEADER], headers[`grpc-metadata-${HEIGHT_HEADER}`]].flat();
  const height = parseHeight(given.filter((value) => value !== undefined));
  return height.ok ? height.value : refuse(sdkErrors.invalidRequest, height.error);
}
