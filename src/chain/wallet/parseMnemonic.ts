import { EnglishMnemonic } from '@cosmjs/crypto';
import { err, ok, type Result } from '../../base/result.ts';

const WORD_COUNTS: readonly number[] = [12, 15, 18, 21, 24];
const WORDS: ReadonlySet<string> = new Set(EnglishMnemonic.wordlist);

/**
 * Reads a mnemonic of BIP-39 in English. The reason for a refusal names positions and counts, never a word: it may end in a public log.
 * @see https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki
 */
export function parseMnemonic(text: string): Result<EnglishMnemonic, string> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (!WORD_COUNTS.includes(words.length))
    return err(`it has ${words.length} words instead of ${WORD_COUNTS.join(', ')}`);
  const wrong = words.findIndex((word) => !WORDS.has(word));
  if (wrong >= 0) return err(`word ${wrong + 1} is not in the English list of BIP-39`);
  try {
    return ok(new EnglishMnemonic(words.join(' ')));
  } catch {
    return err('every word is in the list, but the checksum does not fit, so one is wrong or out of place');
  }
}
