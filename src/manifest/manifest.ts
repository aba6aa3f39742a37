/**
 * The manifest as it goes over the wire and into the hash: the reference's JSON, field by field. Optional fields are left out when empty,
 * nullable ones say so with null; the difference is part of the hash. Source: chain-sdk `go/manifest/v2beta3`.
 */
export type Manifest = readonly ManifestGroup[];

export interface ManifestGroup {
  readonly name: string;
  readonly services: readonly ManifestService[];
}

export interface ManifestService {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[] | null;
  readonly args: readonly string[] | null;
  readonly env: readonly string[] | null;
  readonly resources: ManifestResources;
  readonly count: number;
  readonly expose: readonly ManifestExpose[];
  readonly params?: ManifestParams;
  readonly credentials: ManifestCredentials | null;
}

/** Quantities are decimal strings: thousandths of a CPU, bytes, pieces. */
export interface ManifestResources {
  /** The group's resource unit on chain that this service draws from. */
  readonly id: number;
  readonly cpu: { readonly units: ManifestValue; readonly attributes?: readonly ManifestAttribute[] };
  readonly memory: { readonly size: ManifestValue; readonly attributes?: readonly ManifestAttribute[] };
  readonly storage: readonly ManifestVolume[];
  readonly gpu: { readonly units: ManifestValue; readonly attributes?: readonly ManifestAttribute[] };
  readonly endpoints: readonly ManifestEndpoint[];
}

export interface ManifestValue {
  readonly val: string;
}

export interface ManifestAttribute {
  readonly key: string;
  /** Left out when empty. */
  readonly value?: string;
}

export interface ManifestVolume {
  readonly name: string;
  readonly size: ManifestValue;
  readonly attributes?: readonly ManifestAttribute[];
}

export interface ManifestEndpoint {
  /** Absent: HTTP through the shared ingress. 1: a port of the provider's choice. 2: a leased IP. */
  readonly kind?: 1 | 2;
  readonly sequence_number: number;
}

export interface ManifestExpose {
  readonly port: number;
  /** 0 when it is the same. */
  readonly externalPort: number;
  readonly proto: 'TCP' | 'UDP';
  readonly service: string;
  readonly global: boolean;
  readonly hosts: readonly string[] | null;
  readonly httpOptions: ManifestHttpOptions;
  readonly ip: string;
  readonly endpointSequenceNumber: number;
}

export interface ManifestHttpOptions {
  readonly maxBodySize: number;
  readonly readTimeout: number;
  readonly sendTimeout: number;
  readonly nextTries: number;
  readonly nextTimeout: number;
  readonly nextCases?: readonly string[];
  readonly proxyBufferSize?: number;
}

export interface ManifestParams {
  readonly storage: ReadonlyArray<{ readonly name: string; readonly mount: string; readonly readOnly: boolean }> | null;
  readonly credentials?: ManifestCredentials;
  readonly permissions?: { readonly read?: readonly string[] };
  readonly tee?: { readonly type: string; readonly attestation: boolean };
}

export interface ManifestCredentials {
  readonly host: string;
  readonly email: string;
  readonly username: string;
  readonly password: string;
}

/** Why a manifest is refused. */
export interface ManifestProblem {
  readonly code: ManifestProblemCode;
  /** Names groups, services and fields, never values of env or credentials. */
  readonly message: string;
}

export type ManifestProblemCode =
  /** Undecodable: no JSON, too large, or a shape that is not known. */
  | 'MANIFEST_TOO_LARGE'
  | 'MANIFEST_NOT_JSON'
  | 'MANIFEST_SHAPE'
  /** Wrong in itself. */
  | 'MANIFEST_EMPTY'
  | 'MANIFEST_GROUP'
  | 'MANIFEST_ORDER'
  | 'MANIFEST_SERVICE'
  | 'MANIFEST_RESOURCES'
  | 'MANIFEST_HOST'
  | 'MANIFEST_NO_GLOBAL'
  /** Does not fit the groups on chain. */
  | 'MANIFEST_GROUP_COUNT'
  | 'MANIFEST_GROUP_UNKNOWN'
  | 'MANIFEST_OVER_USE'
  | 'MANIFEST_UNDER_USE'
  | 'MANIFEST_MISMATCH';
