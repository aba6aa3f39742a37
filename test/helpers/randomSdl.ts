import fc, { type Arbitrary } from 'fast-check';
import type {
  ComputeProfile,
  ExposeTarget,
  HttpOptions,
  ImageCredentials,
  Sdl,
  SdlAttribute,
  SdlExpose,
  SdlService,
  ServiceParams,
  StorageVolume,
} from '../../src/manifest/sdl/sdl.ts';
import { sortVolumes } from '../../src/manifest/sdl/storageVolume.ts';

/** Texts that YAML, YAML 1.1, Go or a careless printer would take for something else. */
const AWKWARD = [
  ...['', ' ', ' a', 'a ', '~', 'null', 'Null', 'true', 'yes', 'no', 'on', 'off', 'y', 'n', 'NaN', '.inf', '<<', '='],
  ...['0', '1', '-1', '007', '0x1F', '0o17', '1_000', '1e3', '1.50', '12:30:45', '2001-01-01', '2001-12-14T21:59:43Z'],
  ...['# no comment', 'a #b', 'a: b', 'a:', ':a', '- a', '-', '?', '? a', '[a', '{a', '&a', '*a', '!a', '|', '>', '%a'],
  ...[
    '@a',
    '`a',
    '"',
    "'",
    `"'`,
    '\\',
    '\\n',
    '---',
    '...',
    '--- a',
    ', a',
    'a, b',
    'ключ',
    '日本',
    '😀',
    'é',
    '\u00a0',
  ],
  ...[
    'a\nb',
    'a\nb\n',
    '\na',
    'a\n',
    'a\n\n',
    ' a\nb',
    '\ta\nb',
    'a\n  b',
    'a \nb',
    '\n',
    'a\r\nb',
    '\r',
    '\t',
    'a\tb',
  ],
  ...['\u0000', '\u001b[31m', '\u007f', '\u0085', 'a\u0085b', '\u2028', 'a\u2029b', '\ufeff', '\ufffd', '\uffff'],
  ...['#!/bin/sh\nset -e\nif true; then\n\techo "a: b" # c\nfi\n', 'a'.repeat(200), `${'word '.repeat(60)}end`],
];

/** Any text that a value may be. */
export const anyText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => text.isWellFormed()),
);

/** No white space of any language at its ends, since what counts as such differs. */
const nonBlank = anyText.filter((text) => /^[^\s\u0085\ufeff](?:.*[^\s\u0085\ufeff])?$/s.test(text));
const texts = fc.option(fc.array(anyText, { maxLength: 4 }), { nil: null });

const serviceName = fc.oneof(
  fc.constantFrom('web', 'api', 'y', 'n', 'no', 'on', 'null', 'true', 'a-b'),
  fc.stringMatching(/^[a-z](?:[-a-z0-9]{0,5}[a-z0-9])?$/),
);
const envEntry = fc
  .tuple(fc.constantFrom('A', 'MODE', '-x', 'a.b', '_', '.a'), anyText)
  .map(([name, text]) => `${name}=${text}`);

const httpOptions: Arbitrary<HttpOptions> = fc
  .record(
    {
      maxBodySize: fc.integer({ min: 1, max: 104_857_600 }),
      readTimeout: fc.integer({ min: 1, max: 60_000 }),
      sendTimeout: fc.integer({ min: 1, max: 60_000 }),
      nextTries: fc.integer({ min: 1, max: 4_294_967_295 }),
      nextTimeout: fc.integer({ min: 0, max: 4_294_967_295 }),
      nextCases: fc.constantFrom<string[]>(['off'], ['error'], ['timeout', 'error'], ['502', '404', 'timeout']),
      proxyBufferSize: fc.integer({ min: 1, max: 1_048_576 }),
    },
    { requiredKeys: [] },
  )
  .map((given) => ({
    ...{ maxBodySize: 1_048_576, readTimeout: 60_000, sendTimeout: 60_000, nextTries: 3, nextTimeout: 0 },
    nextCases: ['error', 'timeout'],
    ...given,
  }));

const params: Arbitrary<Omit<ServiceParams, 'storage' | 'tee'>> = fc.record(
  {
    permissions: fc.record({
      read: fc.constantFrom<string[]>([], ['logs'], ['events', 'logs'], ['deployment']),
    }),
  },
  { requiredKeys: [] },
);

function credentials(version: Sdl['version']): Arbitrary<ImageCredentials> {
  const trimmed = (text: string) => (version === '2.0' ? text : text.trim());
  return fc
    .tuple(nonBlank, fc.oneof(fc.constant(''), nonBlank), nonBlank, nonBlank)
    .map(([host, email, username, password]) => ({
      host: trimmed(host),
      email: version === '2.0' ? '' : email.trim(),
      username: trimmed(username),
      password: trimmed(password),
    }));
}

/** Targets of one port; leased IPs come in later, where every name is known. */
function targets(names: readonly string[]): Arbitrary<ExposeTarget[]> {
  const target = fc.record({
    global: fc.boolean(),
    service: fc.oneof(fc.constant(''), fc.constantFrom(...names)),
    ip: fc.constant(''),
  });
  return fc.array(target, { maxLength: 3 });
}

function expose(names: readonly string[]): Arbitrary<SdlExpose> {
  return fc.record({
    port: fc.integer({ min: 1, max: 65_535 }),
    as: fc.oneof(fc.constant(0), fc.constant(80), fc.integer({ min: 1, max: 65_535 })),
    proto: fc.constantFrom('TCP' as const, 'UDP' as const),
    accept: fc.constantFrom(null, []),
    to: targets(names),
    httpOptions,
  });
}

const mebibytes = (most: number) => fc.integer({ min: 5, max: most }).map((count) => BigInt(count) * 2n ** 20n);
const bytes = fc.oneof(
  mebibytes(64_000),
  fc.bigInt({ min: 2n ** 23n, max: 2n ** 41n }),
  fc.bigInt({ min: 9n, max: 1_000n }).map((count) => count * 10n ** 9n),
  fc.bigInt({ min: 1n, max: 2_000n }).map((count) => count * 2n ** 30n),
);

const EPHEMERAL: ReadonlyArray<readonly SdlAttribute[]> = [
  [],
  [{ key: 'persistent', value: 'false' }],
  [
    { key: 'class', value: 'ram' },
    { key: 'persistent', value: 'false' },
  ],
];
const PERSISTENT = ['default', 'beta1', 'beta2', 'beta3'].map((name) => [
  { key: 'class', value: name },
  { key: 'persistent', value: 'true' },
]);

const volumes: Arbitrary<StorageVolume[]> = fc
  .uniqueArray(
    fc.record({
      name: fc.oneof(fc.constant('default'), nonBlank),
      sizeBytes: fc.oneof(fc.constant(2n ** 30n), bytes),
      attributes: fc.constantFrom(...EPHEMERAL, ...PERSISTENT),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
  )
  .map(sortVolumes);

const gpuKey = fc
  .tuple(
    fc.constantFrom('*', 'a100', 'rtx4090', '3090', 'h-100', '1e3'),
    fc.constantFrom('', '/ram/80Gi', '/ram/0Gi'),
    fc.constantFrom('', '/interface/pcie', '/interface/sxm'),
  )
  .map(([model, ram, bus]) => `vendor/nvidia/model/${model}${model === '*' ? '' : `${ram}${bus}`}`);

const gpu: Arbitrary<Pick<ComputeProfile, 'gpuUnits' | 'gpuAttributes'>> = fc.oneof(
  fc.constant({ gpuUnits: 0, gpuAttributes: [] }),
  fc.record({
    gpuUnits: fc.integer({ min: 1, max: 24 }),
    gpuAttributes: fc
      .uniqueArray(gpuKey, { minLength: 1, maxLength: 3 })
      .map((keys) => keys.sort().map((key) => ({ key, value: 'true' }))),
  }),
);

const compute: Arbitrary<ComputeProfile> = fc
  .record({
    cpuMilli: fc.oneof(
      fc.integer({ min: 10, max: 64_000 }),
      fc.integer({ min: 1, max: 64 }).map((n) => n * 1000),
    ),
    cpuAttributes: fc.oneof(
      fc.constant([]),
      nonBlank.map((value) => [{ key: 'arch', value }]),
    ),
    memoryBytes: bytes,
    storage: volumes,
    gpu,
  })
  .map(({ gpu: wanted, ...rest }) => ({ ...rest, ...wanted }));

const attributes: Arbitrary<SdlAttribute[]> = fc
  .uniqueArray(fc.record({ key: fc.stringMatching(/^[a-zA-Z][\w/.-]{1,8}[\w*]?$/), value: anyText }), {
    selector: ({ key }) => key,
    maxLength: 4,
  })
  .map((found) => found.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))));

const amount = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 7n }).map((whole) => ({ atomics: whole * 10n ** 18n })),
  fc.bigInt({ min: 1n, max: 10n ** 25n }).map((atomics) => ({ atomics })),
);

function service(names: readonly string[], version: Sdl['version'], profile: ComputeProfile): Arbitrary<SdlService> {
  return fc
    .record(
      {
        image: nonBlank,
        command: texts,
        args: texts,
        env: fc.option(fc.array(envEntry, { maxLength: 4 }), { nil: null }),
        expose: fc.array(expose(names), { maxLength: 3 }),
        params,
        credentials: credentials(version),
      },
      { requiredKeys: ['image', 'command', 'args', 'env', 'expose'] },
    )
    .map((drawn) => withMounts(drawn, profile));
}

/** Persistent volumes must be mounted, the others may not be read-only when they are in memory. */
function withMounts(
  drawn: Omit<SdlService, 'params'> & { readonly params?: Omit<ServiceParams, 'storage' | 'tee'> },
  profile: ComputeProfile,
): SdlService {
  const persistent = profile.storage.filter(({ attributes: [, second] }) => second?.value === 'true');
  const { params: given, ...rest } = drawn;
  if (persistent.length === 0 && !given) return rest;
  const storage = new Map(
    persistent.map(({ name }, index) => [name, { mount: `/data ${index}`, readOnly: index % 2 === 1 }]),
  );
  return { ...rest, params: { ...given, storage } };
}

const names = fc.uniqueArray(serviceName, { minLength: 1, maxLength: 4 });
const profileNames = fc.uniqueArray(nonBlank, { minLength: 1, maxLength: 3 });
const placementNames = fc.uniqueArray(fc.oneof(fc.constantFrom('west', 'east', '1', 'yes'), nonBlank), {
  minLength: 1,
  maxLength: 2,
});

/**
 * Models as `parseSdl` returns them for files that it accepts, the awkward ones first. Every one has a global endpoint and prices in `uact`,
 * so that it could be ordered.
 */
export const randomSdl: Arbitrary<Sdl> = fc
  .record({ version: fc.constantFrom('2.0' as const, '2.1' as const), names, profileNames, placementNames })
  .chain(({ version, ...named }) =>
    fc
      .record({ profiles: fc.tuple(...named.profileNames.map(() => compute)), picks: fc.infiniteStream(fc.nat(1000)) })
      .chain(({ profiles, picks }) => {
        const pick = <Item>(items: readonly Item[]) => items[Number(picks.next().value) % items.length] as Item;
        const chosen = named.names.map(() => pick(named.profileNames));
        const profileOf = (name: string) => profiles[named.profileNames.indexOf(name)] as ComputeProfile;
        return fc
          .record({
            services: fc.tuple(...named.names.map((_, i) => service(named.names, version, profileOf(chosen[i] ?? '')))),
            placements: fc.tuple(
              ...named.placementNames.map(() => fc.tuple(attributes, fc.array(nonBlank, { maxLength: 2 }), amount)),
            ),
            counts: fc.tuple(...named.names.map(() => fc.integer({ min: 1, max: 5 }))),
            ip: fc.boolean(),
            reclamationWindowMs: fc.constantFrom(undefined, 1, 1500, 60_000, 5_400_000, 86_400_000, 0.5, 1.000001),
            tee: fc.constantFrom(undefined, 'cpu' as const),
          })
          .map((drawn) =>
            assemble({
              ...drawn,
              version,
              named,
              profiles: new Map(named.profileNames.map((name) => [name, profileOf(name)])),
              places: named.names.map(() => pick(named.placementNames)),
              chosen,
            }),
          );
      }),
  );

interface Drawn {
  readonly version: Sdl['version'];
  readonly named: { readonly names: readonly string[]; readonly placementNames: readonly string[] };
  readonly profiles: ReadonlyMap<string, ComputeProfile>;
  readonly services: readonly SdlService[];
  readonly placements: ReadonlyArray<readonly [SdlAttribute[], string[], { atomics: bigint }]>;
  readonly counts: readonly number[];
  readonly chosen: readonly string[];
  readonly places: readonly string[];
  readonly ip: boolean;
  readonly reclamationWindowMs: number | undefined;
  readonly tee: 'cpu' | undefined;
}

function assemble(drawn: Drawn): Sdl {
  const { version, named, profiles, services, placements, counts, chosen, places, ip, tee } = drawn;
  return {
    version,
    services: new Map(
      named.names.map((name, index) => [name, finish(services[index] as SdlService, index === 0, ip, tee)]),
    ),
    compute: profiles,
    placement: new Map(
      named.placementNames.map((name, index) => {
        const [required, signers, price] = placements[index] ?? [[], [], { atomics: 1n }];
        const signedBy = index % 2 === 0 ? { allOf: signers, anyOf: [] } : { allOf: [], anyOf: signers };
        const pricing = new Map([...profiles.keys()].map((profile) => [profile, { denom: 'uact', amount: price }]));
        return [name, { attributes: required, signedBy, pricing }];
      }),
    ),
    deployment: named.names.map((name, index) => ({
      service: name,
      placement: places[index] ?? '',
      profile: chosen[index] ?? '',
      count: counts[index] ?? 1,
    })),
    endpoints: ip ? ['no-1', 'yes'] : [],
    ...(drawn.reclamationWindowMs !== undefined && { reclamationWindowMs: drawn.reclamationWindowMs }),
  };
}

/** The first service has the ports that every deployment needs, and the leased IPs. */
function finish(service: SdlService, isFirst: boolean, ip: boolean, tee: 'cpu' | undefined): SdlService {
  const params = service.params && tee ? { ...service.params, tee } : service.params;
  const known = params ? { ...service, params } : service;
  if (!isFirst) return known;
  const reach = (as: number, name: string): SdlExpose => ({
    port: as,
    as,
    proto: 'TCP',
    accept: as === 80 ? ['a.example.com', '1.example.com'] : null,
    to: [{ global: true, service: '', ip: name }],
    httpOptions: {
      ...{ maxBodySize: 1_048_576, readTimeout: 60_000, sendTimeout: 60_000, nextTries: 3, nextTimeout: 0 },
      nextCases: ['error', 'timeout'],
    },
  });
  const leased = ip ? [reach(4001, 'no-1'), reach(4002, 'yes'), reach(4003, 'no-1')] : [];
  return { ...known, expose: [...known.expose, reach(80, ''), ...leased] };
}
