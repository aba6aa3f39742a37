import { rpcMethods } from './rpcMethods.ts';

/** What only a WebSocket can do; the node lists it all the same. */
const SOCKET_METHODS = [
  { name: 'subscribe', names: ['query'] },
  { name: 'unsubscribe', names: ['query'] },
  { name: 'unsubscribe_all', names: [] },
];

/** The page that the node shows to a browser. Source: cometbft `rpc/jsonrpc/server/http_json_handler.go` writeListOfEndpoints. */
export function listEndpoints(host: string): string {
  const endpoints = [...rpcMethods.values(), ...SOCKET_METHODS].sort((a, b) => (a.name < b.name ? -1 : 1));
  const links = endpoints.map(({ name, names }) => {
    const link = `//${host.replace(/[<>"]/g, '')}/${name}?${names.map((argument) => `${argument}=_`).join('&')}`;
    return `<a href="${link}">${link}</a></br>`;
  });
  return `<html><body><br>Available endpoints:<br><br>Endpoints that require arguments:<br>${links.join('')}</body></html>`;
}
