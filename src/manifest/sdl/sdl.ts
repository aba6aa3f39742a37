import type { DecCoin } from '../../chain/protocol/coin.ts';

/**
 * An SDL file as a model: every quantity in its smallest unit, every default filled in, nothing resolved across sections yet. The names
 * are those of the file. Sections with names of the user's choice are maps, so that no name can collide with an object's own.
 */
export interface Sdl {
  /** Decides how services that share a compute profile are grouped. Versions above 2.1 do not exist yet. */
  readonly version: '2.0' | '2.1';
  readonly services: ReadonlyMap<string, SdlService>;
  readonly compute: ReadonlyMap<string, ComputeProfile>;
  readonly placement: ReadonlyMap<string, PlacementProfile>;
  readonly deployment: readonly ServiceDeployment[];
  /** Names of the leased IP endpoints. */
  readonly endpoints: readonly string[];
  /** What a provider must grant before it takes a machine back, in milliseconds. Part of MsgCreateDeployment, not of the manifest. */
  readonly reclamationWindowMs?: number;
}

export interface SdlService {
  readonly image: string;
  /** Null and the empty list differ in the manifest's hash. */
  readonly command: readonly string[] | null;
  readonly args: readonly string[] | null;
  /** `NAME=value` each. */
  readonly env: readonly string[] | null;
  readonly expose: readonly SdlExpose[];
  readonly params?: ServiceParams;
  readonly credentials?: ImageCredentials;
}

export interface SdlExpose {
  readonly port: number;
  /** The port outside; 0 when it is the same. */
  readonly as: number;
  readonly proto: 'TCP' | 'UDP';
  /** Host names that an ingress accepts. */
  readonly accept: readonly string[] | null;
  /** Empty: reachable within the group only. */
  readonly to: readonly ExposeTarget[];
  readonly httpOptions: HttpOptions;
}

export interface ExposeTarget {
  readonly global: boolean;
  /** A service of the same group, or empty. */
  readonly service: string;
  /** A leased IP endpoint, or empty. */
  readonly ip: string;
}

/** Durations are milliseconds, sizes bytes; the names are the manifest's. */
export interface HttpOptions {
  readonly maxBodySize: number;
  readonly readTimeout: number;
  readonly sendTimeout: number;
  readonly nextTries: number;
  readonly nextTimeout: number;
  readonly nextCases: readonly string[];
  /** Left out of the manifest when unset: older providers do not know it and would compute another hash. */
  readonly proxyBufferSize?: number;
}

export interface ServiceParams {
  readonly storage: ReadonlyMap<string, StorageMount>;
  readonly permissions?: { readonly read: readonly string[] };
  readonly tee?: TeeType;
}

export type TeeType = 'cpu' | 'cpu-gpu';

export interface StorageMount {
  readonly mount: string;
  readonly readOnly: boolean;
}

export interface ImageCredentials {
  readonly host: string;
  readonly email: string;
  readonly username: string;
  readonly password: string;
}

export interface SdlAttribute {
  readonly key: string;
  readonly value: string;
}

/** What one replica gets. */
export interface ComputeProfile {
  readonly cpuMilli: number;
  readonly cpuAttributes: readonly SdlAttribute[];
  readonly memoryBytes: bigint;
  /** In the order of the reference. */
  readonly storage: readonly StorageVolume[];
  readonly gpuUnits: number;
  /** `vendor/nvidia/model/…` = `true`, sorted; empty without GPUs. */
  readonly gpuAttributes: readonly SdlAttribute[];
}

export interface StorageVolume {
  readonly name: string;
  readonly sizeBytes: bigint;
  /** `class` and `persistent`, sorted; empty for the plain ephemeral kind. */
  readonly attributes: readonly SdlAttribute[];
}

export interface PlacementProfile {
  readonly attributes: readonly SdlAttribute[];
  readonly signedBy: { readonly allOf: readonly string[]; readonly anyOf: readonly string[] };
  /** Highest price per block and replica, by compute profile. */
  readonly pricing: ReadonlyMap<string, DecCoin>;
}

export interface ServiceDeployment {
  readonly service: string;
  readonly placement: string;
  readonly profile: string;
  readonly count: number;
}
