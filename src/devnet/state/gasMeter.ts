import type { Entry, KeyValues } from './keyValues.ts';
import { refuse } from './refusal.ts';
import { sdkErrors } from './sdkErrors.ts';

/** Counts the gas of one transaction. */
export interface GasMeter {
  /** @throws a refusal with sdk 11 when the limit is passed. */
  charge(amount: bigint, what: string): void;
  used(): bigint;
  /** Undefined when there is none: in a simulation. */
  readonly limit: bigint | undefined;
}

export function createGasMeter(limit?: bigint): GasMeter {
  let used = 0n;
  return {
    limit,
    used: () => used,
    charge(amount, what) {
      used += amount;
      if (limit === undefined || used <= limit) return;
      refuse(sdkErrors.outOfGas, `out of gas in location: ${what}; gasWanted: ${limit}, gasUsed: ${used}`);
    },
  };
}

/** The SDK's default prices of the key-value store. Source: cosmos-sdk `store/types/gas.go` KVGasConfig. */
const PRICES = { readFlat: 1000n, readByte: 3n, writeFlat: 2000n, writeByte: 30n, removeFlat: 1000n, nextFlat: 30n };

/** The state with every access charged to `meter`. */
export function meterState(state: KeyValues, meter: GasMeter): KeyValues {
  const sizeOf = (key: string, entry: Entry | undefined) => BigInt(key.length + (entry?.text.length ?? 0));
  return {
    find(key) {
      meter.charge(PRICES.readFlat, 'ReadFlat');
      const entry = state.find(key);
      meter.charge(PRICES.readByte * sizeOf(key, entry), 'ReadPerByte');
      return entry;
    },
    put(key, entry) {
      meter.charge(PRICES.writeFlat, 'WriteFlat');
      meter.charge(PRICES.writeByte * sizeOf(key, entry), 'WritePerByte');
      state.put(key, entry);
    },
    remove(key) {
      meter.charge(PRICES.removeFlat, 'Delete');
      state.remove(key);
    },
    keys(prefix) {
      const keys = state.keys(prefix);
      meter.charge(PRICES.nextFlat * BigInt(keys.length + 1), 'IterNextFlat');
      return keys;
    },
  };
}
