const MASK = '***';
/** Shorter values would blank out innocent text; a secret this short protects nothing. */
const SHORTEST_SECRET = 6;

/** Remembers secrets and takes them out of any text before it is shown. */
export interface Redactor {
  /** From now on `secret`, its lines, and its base64 form never pass. */
  add(secret: string): void;
  redact(text: string): string;
}

/** An empty redactor. One per process; every sink of text passes through it. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  return {
    add: (secret) => {
      for (const form of formsOf(secret)) secrets.add(form);
    },
    redact: (text) => longestFirst(secrets).reduce((shown, secret) => shown.replaceAll(secret, MASK), text),
  };
}

function formsOf(secret: string): string[] {
  const trimmed = secret.trim();
  const lines = trimmed.split(/\r?\n/).map((line) => line.trim());
  const base64 = Buffer.from(trimmed).toString('base64').replace(/=+$/, '');
  return [trimmed, ...lines, base64].filter((form) => form.length >= SHORTEST_SECRET);
}

function longestFirst(secrets: Iterable<string>): string[] {
  return [...secrets].sort((a, b) => b.length - a.length);
}
