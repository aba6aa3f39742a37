import { isIPv6 } from 'node:net';

/** The parts of a URL that the node looks at. Each is empty when it is not there. */
export interface GoUrl {
  /** In lower case, without the colon. */
  readonly scheme: string;
  /** With the port. */
  readonly host: string;
  readonly path: string;
}

/**
 * Takes a URL apart as Go does, which is laxer than the web's rules: nearly any text is a relative URL.
 * Source: Go 1.26 `net/url` Parse.
 * @returns undefined for what Go finds no URL.
 */
export function parseGoUrl(text: string): GoUrl | undefined {
  const [beforeFragment = '', fragment = ''] = cut(text, '#');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that Go refuses.
  if (/[\u0000-\u001f\u007f]/.test(beforeFragment) || !isEscaped(fragment)) return undefined;
  if (beforeFragment.startsWith(':')) return undefined;
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(beforeFragment);
  const scheme = (match?.[1] ?? '').toLowerCase();
  const [rest = ''] = cut(beforeFragment.slice(match?.[0].length ?? 0), '?');
  if (!rest.startsWith('/')) return withoutAuthority(scheme, rest);
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  return hasAuthority ? withAuthority(scheme, rest.slice(2)) : withPath({ scheme, host: '' }, rest);
}

function withAuthority(scheme: string, rest: string): GoUrl | undefined {
  const [authority = ''] = cut(rest, '/');
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const user = authority.slice(0, Math.max(0, at));
  const isUser = /^[a-zA-Z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user);
  return isUser && isHost(scheme, host) ? withPath({ scheme, host }, rest.slice(authority.length)) : undefined;
}

/** `mailto:somebody` has neither host nor path; a relative path may not look like a scheme. */
function withoutAuthority(scheme: string, rest: string): GoUrl | undefined {
  if (scheme !== '') return { scheme, host: '', path: '' };
  return rest.split('/')[0]?.includes(':') ? undefined : withPath({ scheme, host: '' }, rest);
}

function withPath(parts: Omit<GoUrl, 'path'>, path: string): GoUrl | undefined {
  return isEscaped(path) ? { ...parts, path } : undefined;
}

/** A name or a literal address, with a port of digits or none. Only characters beyond ASCII may be escaped. */
function isHost(scheme: string, host: string): boolean {
  const literal = /^\[(.*)\](?::\d*)?$/.exec(host);
  if (literal) return isIPv6((literal[1] ?? '').split('%25')[0] ?? '');
  const isWeb = scheme === 'http' || scheme === 'https';
  const [name = '', port] = cut(host, ':', !isWeb);
  if (port !== undefined && !/^\d*$/.test(port)) return false;
  return /^(?:[a-zA-Z0-9\-._~!$&'()*+,;=:<>"\]\u0080-\uffff]|%25|%[89a-fA-F][0-9a-fA-F])*$/.test(name);
}

/** Whether each percent sign begins an escape. */
function isEscaped(text: string): boolean {
  return !/%(?![0-9a-fA-F]{2})/.test(text);
}

function cut(text: string, separator: string, fromEnd = false): [string, string?] {
  const at = fromEnd ? text.lastIndexOf(separator) : text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
