import { isEnvName, isHostName, isServiceName } from '../serviceName.ts';
import { trimAsGo } from '../trimAsGo.ts';
import type {
  ExposeTarget,
  HttpOptions,
  ImageCredentials,
  SdlExpose,
  SdlService,
  ServiceParams,
  StorageMount,
} from './sdl.ts';
import {
  isUnset,
  readChoice,
  readEntries,
  readFields,
  readFlag,
  readInteger,
  readItems,
  readText,
  readTexts,
  report,
  requireText,
  type Spot,
} from './sdlReader.ts';

/** Reads one entry of `services`. Source of the rules: chain-sdk `go/sdl/v2.go`, `go/manifest/v2beta3/service.go`. */
export function readService(name: string, spot: Spot, version: '2.0' | '2.1'): SdlService {
  if (!isServiceName(name))
    report(spot, 'SDL_SERVICE_NAME', `"${name}" is no service name.`, 'Use a-z, 0-9 and -, beginning with a letter.');
  const fields = readFields(spot, [
    'image',
    'command',
    'args',
    'env',
    'expose',
    'dependencies',
    'params',
    'credentials',
  ]);
  readDependencies(fields.dependencies);
  const params = readParams(fields.params);
  const credentials = readCredentials(fields.credentials, version);
  return {
    image: requireText(fields.image, 'image: ubuntu:24.04'),
    command: readTexts(fields.command),
    args: readTexts(fields.args),
    env: readEnv(fields.env),
    expose: readItems(fields.expose).map(readExpose),
    ...(params && { params }),
    ...(credentials && { credentials }),
  };
}

/** Known and unused, as in the reference: checked for their shape only. */
function readDependencies(spot: Spot): void {
  for (const item of readItems(spot)) readText(readFields(item, ['service']).service);
}

function readEnv(spot: Spot): string[] | null {
  for (const [index, entry] of (readTexts({ ...spot, problems: [] }) ?? []).entries()) {
    const [name = ''] = entry.split('=', 1);
    if (!isEnvName(name))
      report(
        { ...spot, path: [...spot.path, index] },
        'SDL_ENV_NAME',
        // The entry may be a bare secret that lost its name, so it is not shown.
        'The entry has no valid variable name before the "=".',
        'Write NAME=value, with a name of letters, digits, "_", "-" and ".".',
      );
  }
  return readTexts(spot);
}

function readExpose(spot: Spot): SdlExpose {
  const fields = readFields(spot, ['port', 'as', 'proto', 'accept', 'to', 'http_options']);
  if (isUnset(fields.port)) report(fields.port, 'SDL_MISSING', 'port is missing.', 'Add it, such as port: 8080.');
  const accept = readTexts(fields.accept);
  for (const host of accept ?? [])
    if (!isHostName(host)) report(fields.accept, 'SDL_HOST', `"${host}" is no host name.`, 'Write a DNS name.');
  return {
    port: readInteger(fields.port, { min: 1, max: 65535, fallback: 1 }),
    as: readInteger(fields.as, { min: 0, max: 65535, fallback: 0 }),
    proto: readProtocol(fields.proto),
    accept,
    to: readItems(fields.to).map(readTarget),
    httpOptions: readHttpOptions(fields.http_options),
  };
}

function readProtocol(spot: Spot): 'TCP' | 'UDP' {
  const text = readText(spot);
  if (!/^(?:tcp|udp|)$/i.test(text))
    report(spot, 'SDL_PROTOCOL', `The protocol "${text}" is not supported.`, 'Use tcp or udp.');
  return text.toUpperCase() === 'UDP' ? 'UDP' : 'TCP';
}

function readTarget(spot: Spot): ExposeTarget {
  const fields = readFields(spot, ['global', 'service', 'ip']);
  const target = { global: readFlag(fields.global), service: readText(fields.service), ip: readText(fields.ip) };
  if (target.ip !== '' && !target.global)
    report(spot, 'SDL_IP_NOT_GLOBAL', `The endpoint "${target.ip}" needs global access.`, 'Add global: true.');
  return target;
}

const NEXT_CASES = ['error', 'timeout', '500', '502', '503', '504', '403', '404', '429', 'off'] as const;

function readHttpOptions(spot: Spot): HttpOptions {
  const fields = readFields(spot, [
    'max_body_size',
    'read_timeout',
    'send_timeout',
    'next_tries',
    'next_timeout',
    'next_cases',
    'proxy_buffer_size',
  ]);
  const read = (field: Spot, max: number, fallback: number) =>
    readInteger(field, { min: 0, max, fallback: 0 }) || fallback;
  const proxyBufferSize = read(fields.proxy_buffer_size, 1_048_576, 0);
  return {
    maxBodySize: read(fields.max_body_size, 104_857_600, 1_048_576),
    readTimeout: read(fields.read_timeout, 60_000, 60_000),
    sendTimeout: read(fields.send_timeout, 60_000, 60_000),
    nextTries: read(fields.next_tries, 4_294_967_295, 3),
    nextTimeout: read(fields.next_timeout, 4_294_967_295, 0),
    nextCases: readNextCases(fields.next_cases),
    ...(proxyBufferSize > 0 && { proxyBufferSize }),
  };
}

function readNextCases(spot: Spot): string[] {
  const cases = readItems(spot).map((item) => readChoice(item, NEXT_CASES, 'error'));
  if (cases.includes('off') && cases.length > 1)
    report(spot, 'SDL_NEXT_CASES', '"off" stands beside other cases.', 'Keep "off" alone, or remove it.');
  return cases.length > 0 ? cases : ['error', 'timeout'];
}

function readParams(spot: Spot): ServiceParams | undefined {
  const fields = readFields(spot, ['storage', 'permissions', 'tee']);
  if (isUnset(spot)) return undefined;
  const permissions = readFields(fields.permissions, ['read']);
  const read = readItems(permissions.read).map((item) => readChoice(item, ['deployment', 'logs', 'events'], 'logs'));
  return {
    storage: new Map(readEntries(fields.storage).map(([name, entry]) => [name, readMount(entry)])),
    ...(!isUnset(fields.permissions) && { permissions: { read } }),
    ...(!isUnset(fields.tee) && { tee: readChoice(fields.tee, ['cpu', 'cpu-gpu'], 'cpu') }),
  };
}

function readMount(spot: Spot): StorageMount {
  const fields = readFields(spot, ['mount', 'readOnly']);
  const mount = readText(fields.mount);
  if (!mount.startsWith('/'))
    report(fields.mount, 'SDL_MOUNT', `"${mount}" is no absolute path.`, 'Write a path such as /data.');
  return { mount, readOnly: readFlag(fields.readOnly) };
}

/** Version 2.0 neither trims nor carries the e-mail; later ones do both. */
function readCredentials(spot: Spot, version: '2.0' | '2.1'): ImageCredentials | undefined {
  const fields = readFields(spot, ['host', 'email', 'username', 'password']);
  if (isUnset(spot)) return undefined;
  const trim = (text: string) => (version === '2.0' ? text : trimAsGo(text));
  return {
    host: trim(requireText(fields.host, 'host: docker.io')),
    email: version === '2.0' ? '' : trimAsGo(readText(fields.email)),
    username: trim(requireText(fields.username, 'username: me')),
    password: trim(requireText(fields.password, 'a password or token')),
  };
}
