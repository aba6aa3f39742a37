import type { Entry, KeyValues } from './keyValues.ts';
import { refuse } from './refusal.ts';
import { sdkErrors } from './sdkErrors.ts';

/** Counts the gas of one transaction, or of a block. */
export interface GasMeter {
  /** @throws a refusal with sdk 11 when the limit is passed. */
  charge(amount: bigint | number, what: string): void;
  used(): bigint;
  /** Undefined when there is none: in a simulation. */
  readonly limit: bigint | undefined;
}

/** A meter at zero. Gas is far below 2^53, so it is counted in numbers; a limit above that is none that could be reached. */
export function createGasMeter(limit?: bigint): GasMeter {
  const most = limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  let used = 0;
  return {
    limit,
    used: () => BigInt(used),
    charge(amount, what) {
      used += Number(amount);
      if (used <= most) return;
      refuse(sdkErrors.outOfGas, `out of gas in location: ${what}; gasWanted: ${limit}, gasUsed: ${used}`);
    },
  };
}

/** The SDK's default prices of the key-value store. Source: cosmos-sdk `store/types/gas.go` KVGasConfig. */
const PRICES = { readFlat: 1000, readByte: 3, writeFlat: 2000, writeByte: 30, removeFlat: 1000, nextFlat: 30 };

/** The state with every access charged to `meter`. */
export function meterState(state: KeyValues, meter: GasMeter): KeyValues {
  const sizeOf = (key: string, entry: Entry | undefined) => key.length + (entry?.text.length ?? 0);
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
    keys(prefix, limit) {
      const keys = state.keys(prefix, limit);
      meter.charge(PRICES.nextFlat * (keys.length + 1), 'IterNextFlat');
      return keys;
    },
  };
}
