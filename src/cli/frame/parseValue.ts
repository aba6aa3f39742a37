import { InvalidArgumentError } from 'commander';
import { decimalOf, multiplyDecimals, parseDecimal } from '../../base/decimal.ts';
import type { DepositSource } from '../../chain/message/encodeDeposit.ts';
import type { Coin, DecCoin } from '../../chain/protocol/coin.ts';

/** Denoms of letters, and those of IBC: a digit in one, as in `1e6uact`, is a slip. */
const COIN = /^(\d{1,40}(?:\.\d{1,18})?)([a-z]{3,20}|ibc\/[0-9A-F]{64})$/;
const MICRO = decimalOf(1_000_000n);
const ADDRESS = /^akash1[02-9ac-hj-np-z]{38}$/;
const MOST_UINT64 = 2n ** 64n - 1n;
const MOST_UINT32 = 2 ** 32 - 1;

/** Parsers of option values. Each throws InvalidArgumentError, which commander shows with the option's name. */
export const parseValue = {
  /** `5000000uact`, or in whole coins `5act`, `0.5akt`. */
  coin(text: string): Coin {
    const { denom, amount } = parseValue.decCoin(text);
    const unit = 10n ** 18n;
    if (amount.atomics % unit !== 0n) throw new InvalidArgumentError('Expected a whole number of the smallest unit.');
    return { denom, amount: amount.atomics / unit };
  },
  /** `5000000uact,2akt`. */
  coins(text: string): Coin[] {
    return text.split(',').map((part) => parseValue.coin(part.trim()));
  },
  /** `0.025uakt`, `120.5uact`. */
  decCoin(text: string): DecCoin {
    const [, amount = '', denom = ''] = COIN.exec(text) ?? [];
    if (amount === '') throw new InvalidArgumentError('Expected an amount such as 5000000uact, 5act or 0.5akt.');
    const value = parseDecimal(amount);
    const whole = denom === 'akt' || denom === 'act';
    return whole ? { denom: `u${denom}`, amount: multiplyDecimals(value, MICRO) } : { denom, amount: value };
  },
  /** A uint64 above zero. */
  dseq(text: string): bigint {
    const value = /^\d{1,20}$/.test(text) ? BigInt(text) : 0n;
    if (value < 1n || value > MOST_UINT64) throw new InvalidArgumentError('Expected a number from 1 to 2^64-1.');
    return value;
  },
  /** A uint32 above zero: gseq and oseq. */
  seq(text: string): number {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > MOST_UINT32) throw new InvalidArgumentError('Expected a number from 1 to 2^32-1.');
    return value;
  },
  /** Zero or more, to a million: an HD index, a file descriptor, a number of lines. */
  count(text: string): number {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : -1;
    if (value < 0 || value > 1_000_000) throw new InvalidArgumentError('Expected a number from 0 to 1000000.');
    return value;
  },
  /** `90s`, `15m`, `2h`, `7d`, in milliseconds. */
  duration(text: string): number {
    const [, amount, unit = ''] = /^(\d{1,6})(ms|s|m|h|d)$/.exec(text) ?? [];
    const factor = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit];
    if (amount === undefined || !factor) throw new InvalidArgumentError('Expected a duration such as 90s, 15m or 2h.');
    return Number(amount) * factor;
  },
  /** A bech32 account address; the chain checks the rest of it. */
  address(text: string): string {
    if (!ADDRESS.test(text)) throw new InvalidArgumentError('Expected an account address (akash1…).');
    return text;
  },
  /** `grant,balance`: tried in this order. */
  sources(text: string): DepositSource[] {
    const parts = text.split(',').map((part) => part.trim());
    const wrong = parts.some((part) => part !== 'grant' && part !== 'balance');
    if (wrong || new Set(parts).size !== parts.length)
      throw new InvalidArgumentError('Expected grant, balance, or both in the order to try them.');
    return parts as DepositSource[];
  },
  /** `auto`, or a limit. */
  gas(text: string): bigint | 'auto' {
    if (text === 'auto') return text;
    if (!/^[1-9]\d{0,12}$/.test(text)) throw new InvalidArgumentError('Expected "auto" or a number.');
    return BigInt(text);
  },
  /** A factor of at least 1, as text with up to four places. */
  adjustment(text: string): number {
    const value = /^\d{1,2}(\.\d{1,4})?$/.test(text) ? Number(text) : 0;
    if (value < 1) throw new InvalidArgumentError('Expected a factor from 1 to 99.');
    return value;
  },
  /** `key=value`, gathered over several options or commas. */
  attributes(text: string, before: ReadonlyArray<{ key: string; value: string }> = []) {
    const pairs = text.split(',').map((part) => part.trim());
    if (pairs.some((pair) => !/^[^=]+=.+$/.test(pair)))
      throw new InvalidArgumentError('Expected key=value, several separated by commas.');
    const read = pairs.map((pair) => ({
      key: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
    }));
    return [...before, ...read];
  },
} as const;
