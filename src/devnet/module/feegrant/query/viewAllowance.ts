import type { Grant } from 'cosmjs-types/cosmos/feegrant/v1beta1/feegrant';
import { encodeAllowance } from '../allowance.ts';
import type { AllowanceGrant } from '../allowances.ts';

/** An allowance as the queries show it. */
export function viewAllowance({ granter, grantee, allowance }: AllowanceGrant): Grant {
  return { granter, grantee, allowance: encodeAllowance(allowance) };
}
