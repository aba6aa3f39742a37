import * as z from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import type { Manifest, ManifestProblem } from './manifest.ts';

const MAX_BYTES = 1024 * 1024;

const uint32 = z.int().min(0).max(4_294_967_295);
const texts = z.array(z.string());
const integer = z.strictObject({ val: z.string().regex(/^(?:0|[1-9]\d{0,19})$/) });
// An empty key, and no storage at all, are left out by the reference; nothing sound has either.
const attributes = z.array(z.strictObject({ key: z.string().min(1), value: z.string().optional() })).nullish();
const credentials = z.strictObject({
  host: z.string(),
  email: z.string(),
  username: z.string(),
  password: z.string(),
});
const resources = z.strictObject({
  id: uint32,
  cpu: z.strictObject({ units: integer, attributes }),
  memory: z.strictObject({ size: integer, attributes }),
  storage: z.array(z.strictObject({ name: z.string(), size: integer, attributes })).min(1),
  gpu: z.strictObject({ units: integer, attributes }),
  endpoints: z.array(z.strictObject({ kind: z.literal([0, 1, 2]).optional(), sequence_number: uint32 })),
});
const httpOptions = z.strictObject({
  maxBodySize: uint32,
  readTimeout: uint32,
  sendTimeout: uint32,
  nextTries: uint32,
  nextTimeout: uint32,
  nextCases: texts.nullish(),
  proxyBufferSize: uint32.optional(),
});
const expose = z.strictObject({
  port: uint32,
  externalPort: uint32,
  proto: z.enum(['TCP', 'UDP']),
  service: z.string(),
  global: z.boolean(),
  hosts: texts.nullable(),
  httpOptions,
  ip: z.string(),
  endpointSequenceNumber: uint32,
});
const params = z.strictObject({
  storage: z.array(z.strictObject({ name: z.string(), mount: z.string(), readOnly: z.boolean() })).nullable(),
  credentials: credentials.nullish(),
  permissions: z.strictObject({ read: texts.nullish() }).nullish(),
  tee: z.strictObject({ type: z.string(), attestation: z.boolean() }).nullish(),
});
const service = z.strictObject({
  name: z.string(),
  image: z.string(),
  command: texts.nullable(),
  args: texts.nullable(),
  env: texts.nullable(),
  resources,
  count: uint32,
  expose: z.array(expose),
  params: params.nullish(),
  credentials: credentials.nullable(),
});
const manifest = z.array(z.strictObject({ name: z.string(), services: z.array(service) }));

/**
 * Reads a manifest as a tenant sends it. Only the shape is checked; a field that this program does not know is refused, because its hash
 * could not be recomputed. Empty optional fields are dropped, as the reference drops them before it hashes.
 * @param json at most 1 MiB, from anyone.
 */
export function parseManifest(json: string): Result<Manifest, ManifestProblem> {
  if (json.length > MAX_BYTES || Buffer.byteLength(json) > MAX_BYTES)
    return err({ code: 'MANIFEST_TOO_LARGE', message: 'The manifest has more than 1 MiB.' });
  const decoded = decodeJson(json);
  if (!decoded.ok) return decoded;
  const parsed = manifest.safeParse(decoded.value);
  if (parsed.success) return ok(dropEmpty(parsed.data) as Manifest);
  // Only the place: what stands there may be a secret of the tenant's.
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  return err({ code: 'MANIFEST_SHAPE', message: `The manifest is not of the known shape at "${path}".` });
}

/** Go decodes a whole number in digits alone, where JSON.parse would take `8e1` and `80.0` for it. */
const NOT_WHOLE = /[-.]|\d[eE]/;

function decodeJson(json: string): Result<unknown, ManifestProblem> {
  try {
    if (NOT_WHOLE.test(json.replace(/"(?:[^"\\]|\\[\s\S])*"/g, '')))
      return err({ code: 'MANIFEST_SHAPE', message: 'The manifest has a number that is not whole.' });
    return ok(JSON.parse(json));
  } catch {
    return err({ code: 'MANIFEST_NOT_JSON', message: 'The manifest is no JSON.' });
  }
}

/** Fields that Go marks `omitempty`. */
const OMITTED_WHEN_EMPTY = new Set([
  'attributes',
  'kind',
  'nextCases',
  'proxyBufferSize',
  'params',
  'permissions',
  'tee',
  'read',
  'value',
]);

/** The shape is known by now, so the depth of the recursion is too. */
function dropEmpty(value: unknown, isParams = false): unknown {
  if (Array.isArray(value)) return value.map((item) => dropEmpty(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, field]) => !isOmitted(key, field, isParams));
  return Object.fromEntries(kept.map(([key, field]) => [key, dropEmpty(field, key === 'params')]));
}

/** Credentials are always there in a service, as null, and left out of its params. */
function isOmitted(key: string, field: unknown, isParams: boolean): boolean {
  if (field === undefined) return true;
  if (key === 'credentials') return isParams && field === null;
  const empty = field === null || field === 0 || field === '' || (Array.isArray(field) && field.length === 0);
  return OMITTED_WHEN_EMPTY.has(key) && empty;
}
