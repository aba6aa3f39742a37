import { fromBech32 } from '@cosmjs/encoding';
import { isAddress } from './address.ts';
import { refuse } from './refusal.ts';
import { sdkErrors, unregistered } from './sdkErrors.ts';

/**
 * For addresses whose reading error the node hands on as it is. Source: cosmos-sdk `codec/address/bech32_codec.go` StringToBytes.
 * @throws a refusal with sdk 35 for an address of another network, with code 1 of `undefined` for a text that is no address.
 */
export function requireBech32(text: string): string {
  if (isAddress(text)) return text;
  const prefix = prefixOf(text);
  return prefix === undefined
    ? refuse(unregistered(text === '' ? 'empty address string is not allowed' : 'decoding bech32 failed'))
    : refuse(sdkErrors.logic, `hrp does not match bech32 prefix: expected 'akash' got '${prefix}'`);
}

/** Undefined for what is no address, or one of this network with a wrong length. */
function prefixOf(text: string): string | undefined {
  try {
    const { prefix } = fromBech32(text, 90);
    return prefix === 'akash' ? undefined : prefix;
  } catch {
    return undefined;
  }
}
