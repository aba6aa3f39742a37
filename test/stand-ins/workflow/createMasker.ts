/** Takes secrets out of everything a run shows, as a runner does: the repository's secrets, and what steps add with `add-mask`. */
export interface Masker {
  add(secret: string): void;
  mask(text: string): string;
}

/** A masker that knows these secrets from the start. Values of several lines are masked line by line too. */
export function createMasker(initial: Iterable<string> = []): Masker {
  const secrets = new Set<string>();
  const masker: Masker = {
    add: (secret) => {
      for (const part of [secret, ...secret.split(/\r?\n/)]) if (part.trim() !== '') secrets.add(part);
    },
    mask: (text) =>
      [...secrets].sort((a, b) => b.length - a.length).reduce((shown, secret) => shown.replaceAll(secret, '***'), text),
  };
  for (const secret of initial) masker.add(secret);
  return masker;
}
