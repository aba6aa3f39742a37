import * as proto from 'cosmjs-types/cosmos/authz/v1beta1/authz';
import { timestampOfInstant } from '../../../state/instant.ts';
import { encodeAuthorization } from '../authorization.ts';
import type { Grant } from '../grants.ts';

/** A grant as a query for two people shows it: without them. */
export function viewGrant({ authorization, expiresNs }: Grant): proto.Grant {
  const expiration = expiresNs === undefined ? undefined : { expiration: timestampOfInstant(expiresNs) };
  return proto.Grant.fromPartial({ authorization: encodeAuthorization(authorization), ...expiration });
}

/** A grant with the two people. */
export function viewGrantAuthorization(grant: Grant): proto.GrantAuthorization {
  const { granter, grantee } = grant;
  return proto.GrantAuthorization.fromPartial({ granter, grantee, ...viewGrant(grant) });
}
