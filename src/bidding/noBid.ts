import { type Err, err } from '../base/result.ts';

/** Why a provider does not bid on an order. Expected and frequent: it is logged, not thrown. */
export interface NoBid {
  readonly code: NoBidCode;
  /** For the provider's log. */
  readonly message: string;
}

export type NoBidCode =
  | 'ORDER_INVALID'
  | 'ORDER_TOO_MANY_VOLUMES'
  | 'ORDER_LACKS_ATTRIBUTES'
  | 'ATTRIBUTES_MISSING'
  | 'AUDIT_MISSING'
  | 'STORAGE_CLASS_MISSING'
  | 'GPU_MISSING'
  | 'RESOURCES_EXHAUSTED'
  | 'RATE_MISSING'
  | 'PRICE_ZERO'
  | 'DENOM_UNSUPPORTED'
  | 'PRICE_ABOVE_ORDER';

/** The reason as the bad outcome of a result. */
export function noBid(code: NoBidCode, message: string): Err<NoBid> {
  return err({ code, message });
}
