/** A line of a step's output as a runner reads it: a command to the runner, or text. */
export interface LogLine {
  /** `add-mask`, `error`, `warning`, `notice`, `debug`, `group`, `endgroup`, `stop-commands` …; undefined for plain text. */
  readonly command?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Reads `::command key=value,key=value::text`, with the runner's escapes; anything else is text. */
export function parseLogLine(line: string): LogLine {
  const match = /^\s*::([\w-]+)(?:\s+([^:]*))?::(.*)$/s.exec(line);
  if (!match) return { properties: {}, text: line };
  const [, command = '', properties = '', text = ''] = match;
  return { command: command.toLowerCase(), properties: readProperties(properties), text: unescapeText(text) };
}

function readProperties(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [
        pair.slice(0, at).trim(),
        unescapeText(pair.slice(at + 1))
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      ];
    }),
  );
}

function unescapeText(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
