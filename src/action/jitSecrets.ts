/**
 * Everything in a JIT config that must not be shown: the config, the files inside in their base64 (github.md §1.1), and the long words of
 * those that hold credentials, since a runner prints what it reads. Not the words of `.runner`: the runner's name is among them, and GitHub
 * drops a job output that holds a masked value, which would lose the label.
 */
export function jitSecrets(encoded: string): string[] {
  const files = Object.entries(parseObject(decode(encoded))).flatMap(([name, file]) =>
    typeof file === 'string' ? [{ name, file }] : [],
  );
  const words = files
    .filter(({ name }) => name !== '.runner')
    .flatMap(({ file }) => Object.values(parseObject(decode(file))).flatMap(longWords));
  return [encoded, ...files.map(({ file }) => file), ...words];
}

/** Shorter ones are names, numbers and URLs, which are no secrets and would blank out innocent text. */
const SHORTEST = 24;

function longWords(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(longWords);
  return typeof value === 'string' && value.length >= SHORTEST && !value.includes('://') ? [value] : [];
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

/** A config that is not of the known form is still masked as a whole. */
function parseObject(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
