import type { GasMeter } from '../state/gasMeter.ts';

/** The parameters of the auth module, as the live network has them. Source: cosmos-sdk `x/auth/types/params.go` DefaultParams. */
export const authParams = {
  /** Bytes, in spite of the name. */
  maxMemoCharacters: 256,
  txSigLimit: 7,
  txSizeCostPerByte: 10,
} as const;

/** One byte of key, thirteen of value, at the prices of the store. */
const READ_GAS = 1000 + 3 * 14;

/** The node reads its parameters from the store each time that it needs one, and charges for it. */
export function chargeParams(gas: GasMeter): void {
  gas.charge(READ_GAS, 'ReadFlat');
}
