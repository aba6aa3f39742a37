/** Inputs whose values are never shown, in errors neither. */
export const secretInputs: ReadonlySet<string> = new Set([
  'mnemonic',
  'private-key',
  'github-token',
  'app-private-key',
]);

/**
 * Every secret among the inputs, to be masked before anything else happens. A private key is also masked without its `0x`, and a mnemonic
 * with its spaces made single, since that is how we go on with them.
 */
export function secretsOf(env: Readonly<Record<string, string | undefined>>): string[] {
  const values = [...secretInputs].map((name) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '');
  const forms = values.flatMap((value) => [value, value.replace(/^0x/i, ''), value.replace(/\s+/g, ' ')]);
  return [...new Set(forms)].filter((value) => value !== '');
}
