/** Where a request goes: the decoded path, as Go's `URL.Path`, and the query as it came. */
export interface Target {
  readonly path: string;
  readonly query: string;
}

/** Takes a request's target apart, or says undefined when it is no URL to Go. An absolute one is cut to its path. */
export function parseTarget(target: string): Target | undefined {
  const local = target.replace(/^https?:\/\/[^/?]*/i, '');
  const cut = local.indexOf('?');
  const [path, query] = cut < 0 ? [local, ''] : [local.slice(0, cut), local.slice(cut + 1)];
  const decoded = unescapeText(path);
  return decoded === undefined ? undefined : { path: decoded === '' ? '/' : decoded, query };
}

/** Undoes percent-encoding, or says undefined when there is a `%` without two digits behind it. Bytes that are no UTF-8 are replaced. */
export function unescapeText(text: string): string | undefined {
  if (/%(?![\da-f]{2})/i.test(text)) return undefined;
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

/** The path that gorilla/mux redirects to: without empty, `.` and `..` segments. */
export function cleanPath(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const clean = `/${kept.join('/')}`;
  return path.endsWith('/') && clean !== '/' ? `${clean}/` : clean;
}
