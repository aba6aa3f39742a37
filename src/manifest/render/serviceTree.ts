import type {
  ExposeTarget,
  HttpOptions,
  ImageCredentials,
  SdlExpose,
  SdlService,
  ServiceParams,
  StorageMount,
} from '../sdl/sdl.ts';
import { mapping, type Tree } from './mapping.ts';

/** One entry of `services`. Null is left out, an empty list is not: the two differ in the manifest's hash. */
export function serviceTree({ image, command, args, env, expose, params, credentials }: SdlService): Tree {
  return mapping({
    image,
    command: command ?? undefined,
    args: args ?? undefined,
    env: env ?? undefined,
    expose: expose.length > 0 ? expose.map(exposeTree) : undefined,
    params: params && paramsTree(params),
    credentials: credentials && credentialsTree(credentials),
  });
}

function exposeTree({ port, as, proto, accept, to, httpOptions }: SdlExpose): Tree {
  const options = httpOptionsTree(httpOptions);
  return mapping({
    port,
    as: as || undefined,
    proto: proto === 'UDP' ? 'udp' : undefined,
    accept: accept ?? undefined,
    to: to.length > 0 ? to.map(targetTree) : undefined,
    http_options: options.size > 0 ? options : undefined,
  });
}

function targetTree({ global, service, ip }: ExposeTarget): Tree {
  const isBare = service === '' && ip === '';
  return mapping({ service: service || undefined, global: global || isBare ? global : undefined, ip: ip || undefined });
}

function httpOptionsTree(options: HttpOptions): ReadonlyMap<string, Tree> {
  const { maxBodySize, readTimeout, sendTimeout, nextTries, nextTimeout, nextCases, proxyBufferSize } = options;
  const unless = (fallback: number, value: number) => (value === fallback ? undefined : value);
  return mapping({
    max_body_size: unless(1_048_576, maxBodySize),
    read_timeout: unless(60_000, readTimeout),
    send_timeout: unless(60_000, sendTimeout),
    next_tries: unless(3, nextTries),
    next_timeout: unless(0, nextTimeout),
    next_cases: nextCases.join() === 'error,timeout' ? undefined : nextCases.map(caseTree),
    proxy_buffer_size: proxyBufferSize,
  });
}

/** `502` as a number, as people write it. */
function caseTree(name: string): Tree {
  return /^\d+$/.test(name) ? Number(name) : name;
}

function paramsTree({ storage, permissions, tee }: ServiceParams): Tree {
  const mounts = new Map([...storage].map(([name, mount]) => [name, mountTree(mount)]));
  return mapping({
    storage: mounts.size > 0 ? mounts : undefined,
    permissions: permissions && mapping({ read: permissions.read }),
    tee,
  });
}

function mountTree({ mount, readOnly }: StorageMount): Tree {
  return mapping({ mount, readOnly: readOnly || undefined });
}

function credentialsTree({ host, email, username, password }: ImageCredentials): Tree {
  return mapping({ host, email: email || undefined, username, password });
}
