import { err } from '../../../src/base/result.ts';
import type { Signer } from '../../../src/chain/signing/signer.ts';

/** A signer whose simulations fail as a node's do: with the text of the reason, and without the module's code. */
export function hideCodes(signer: Signer): Signer {
  return {
    ...signer,
    submit: async (options) => {
      const result = await signer.submit(options);
      return result.ok ? result : err({ ...result.error, kind: 'rejected', codespace: 'sdk', code: 6 });
    },
  };
}
