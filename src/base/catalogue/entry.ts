/**
 * One error of the catalogue. `message` says what is wrong and names the field and the value; `cure` says what to do. Both may hold
 * `{placeholders}`, which become the error's typed arguments. Never a placeholder for a secret.
 */
export interface CatalogueEntry {
  /** `AR` and four digits, the first two by section: 10 base, 20 chain, 30 manifest, 50 gateway, 60 tenant, 70 github, 80 provider, 85 devnet, 90 action, 95 cli. */
  readonly code: `AR${number}`;
  /** user: wrong input or too little money. system: our own or the machine's failure. peer: a node, provider or GitHub broke its promise. */
  readonly fault: 'user' | 'system' | 'peer';
  readonly message: string;
  readonly cure: string;
}
