import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request as a route sees it: its path parameters, query, parsed body and the bearer token that came with it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bearer: string;
  /** Aborts when the caller hangs up. */
  readonly gone: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;

/** `METHOD /path/:param` to handler. */
export type Routes = ReadonlyArray<readonly [route: string, handler: Handler]>;

/** GitHub's body of an error. */
export function refusal(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

/** The first route that fits, with its parameters. */
export function findRoute(routes: Routes, method: string, path: string) {
  for (const [route, handler] of routes) {
    const [verb = '', pattern = ''] = route.split(' ');
    const params = verb === method ? matchPath(pattern, path) : undefined;
    if (params) return { handler, params };
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const parts = path.split('/');
  if (names.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = decodeURIComponent(parts[index] ?? '');
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return undefined;
  }
  return params;
}

/** The body as JSON object; an empty one when there is none or it is no JSON. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export function writeAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}
