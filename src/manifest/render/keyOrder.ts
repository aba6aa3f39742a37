import type { SdlPath } from '../sdl/sdlProblem.ts';

const ANY = '*';

/** Where mappings have known keys, and the order in which people write them; `*` stands for a name or an index. */
const ORDERS: ReadonlyArray<readonly [path: string, keys: readonly string[]]> = [
  ['', ['version', 'services', 'profiles', 'deployment', 'endpoints', 'reclamation']],
  ['services.*', ['image', 'command', 'args', 'env', 'expose', 'dependencies', 'params', 'credentials']],
  ['services.*.expose.*', ['port', 'as', 'proto', 'accept', 'to', 'http_options']],
  ['services.*.expose.*.to.*', ['service', 'global', 'ip']],
  [
    'services.*.expose.*.http_options',
    [
      ...['max_body_size', 'read_timeout', 'send_timeout', 'next_tries', 'next_timeout', 'next_cases'],
      'proxy_buffer_size',
    ],
  ],
  ['services.*.params', ['storage', 'permissions', 'tee']],
  ['services.*.params.storage.*', ['mount', 'readOnly']],
  ['services.*.credentials', ['host', 'email', 'username', 'password']],
  ['profiles', ['compute', 'placement']],
  ['profiles.compute.*.resources', ['cpu', 'memory', 'storage', 'gpu']],
  ['profiles.compute.*.resources.cpu', ['units', 'attributes']],
  ['profiles.compute.*.resources.storage', ['size', 'attributes']],
  ['profiles.compute.*.resources.storage.*', ['name', 'size', 'attributes']],
  ['profiles.compute.*.resources.storage.attributes', ['class', 'persistent']],
  ['profiles.compute.*.resources.storage.*.attributes', ['class', 'persistent']],
  ['profiles.compute.*.resources.gpu', ['units', 'attributes']],
  ['profiles.compute.*.resources.gpu.attributes.vendor.nvidia.*', ['model', 'ram', 'interface']],
  ['profiles.placement.*', ['attributes', 'signedBy', 'pricing']],
  ['profiles.placement.*.signedBy', ['allOf', 'anyOf']],
  ['profiles.placement.*.pricing.*', ['denom', 'amount']],
  ['deployment.*.*', ['profile', 'count']],
];

const PATTERNS = ORDERS.map(([path, keys]) => ({ steps: path === '' ? [] : path.split('.'), keys }));

/** The order of the keys of the mapping at this path; undefined where the names are the user's. */
export function keyOrder(path: SdlPath): readonly string[] | undefined {
  return PATTERNS.find(
    ({ steps }) => steps.length === path.length && steps.every((step, i) => step === ANY || step === String(path[i])),
  )?.keys;
}
