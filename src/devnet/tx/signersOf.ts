import type { DecodedTx } from './decodeTx.ts';

/** Who has to sign, in order: each message's signer once, then the payer of the fee. Source: cosmos-sdk `types/tx/types.go` GetSigners. */
export function signersOf({ messages, fee }: Pick<DecodedTx, 'messages' | 'fee'>): readonly string[] {
  const [only] = messages;
  if (messages.length === 1 && only && fee.payer === '') return [only.signer];
  const needed = messages.map(({ signer }) => signer);
  return [...new Set(fee.payer === '' ? needed : [...needed, fee.payer])];
}
