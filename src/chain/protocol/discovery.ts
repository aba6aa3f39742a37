/**
 * How a client learns which versions of the API a node speaks. The SDK's release knows the first field only.
 * Source: chain-sdk `proto/node/akash/discovery/v1`.
 */
import { type Codec, extendCodec, type FieldSpec } from './extendCodec.ts';

function define<Message>(name: string, fields: readonly FieldSpec[]): Codec<Message, Partial<Message>> {
  return extendCodec(`akash.discovery.v1.${name}`, undefined, fields);
}

interface ClientInfo {
  apiVersion: string;
}
const ClientInfo = define<ClientInfo>('ClientInfo', [{ number: 1, name: 'apiVersion', kind: 'string' }]);

interface ModuleVersion {
  module: string;
  version: string;
}
const ModuleVersion = define<ModuleVersion>('ModuleVersion', [
  { number: 1, name: 'module', kind: 'string' },
  { number: 2, name: 'version', kind: 'string' },
]);

interface VersionInfo {
  apiVersion: string;
  modules: ModuleVersion[];
  features: string[];
}
const VersionInfo = define<VersionInfo>('VersionInfo', [
  { number: 1, name: 'apiVersion', kind: 'string' },
  { number: 2, name: 'modules', repeated: true, kind: ModuleVersion },
  { number: 3, name: 'features', repeated: true, kind: 'string' },
]);

/** What a node says of its interfaces. */
export interface NodeInterfaces {
  /** The oldest version, for clients that know no others. */
  clientInfo: ClientInfo | undefined;
  supportedVersions: VersionInfo[];
  chainId: string;
  nodeVersion: string;
  minClientVersion: string;
}
const NodeInterfaces = define<NodeInterfaces>('Akash', [
  { number: 1, name: 'clientInfo', kind: ClientInfo },
  { number: 2, name: 'supportedVersions', repeated: true, kind: VersionInfo },
  { number: 3, name: 'chainId', kind: 'string' },
  { number: 4, name: 'nodeVersion', kind: 'string' },
  { number: 5, name: 'minClientVersion', kind: 'string' },
]);

export type GetInfoRequest = Record<string, never>;
export const GetInfoRequest = define<GetInfoRequest>('GetInfoRequest', []);
export interface GetInfoResponse {
  info: NodeInterfaces | undefined;
}
export const GetInfoResponse = define<GetInfoResponse>('GetInfoResponse', [
  { number: 1, name: 'info', kind: NodeInterfaces },
]);
