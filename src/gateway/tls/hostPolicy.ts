import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { isDevnetChainId } from '../../chain/protocol/isDevnetChainId.ts';

// IANA's special-purpose registries (RFC 6890 and its updates): everything that is not one machine of the public Internet.
const SPECIAL_IPV4 = [
  ['0.0.0.0', 8], // this host, this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carriers' NAT; cloud metadata of some
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local; cloud metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments; cloud metadata of some
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarking
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
] as const;

// Public IPv6 addresses all lie in 2000::/3. Outside are loopback, mapped and compatible IPv4, NAT64, unique local, link-local, multicast;
// inside are these, some of which carry an IPv4 address of the sender's choice.
const PUBLIC_IPV6 = ['2000::', 3] as const;
const SPECIAL_IPV6 = [
  ['2001::', 23], // protocol assignments, Teredo, ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
] as const;

const special = new BlockList();
for (const [network, bits] of SPECIAL_IPV4) special.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of SPECIAL_IPV6) special.addSubnet(network, bits, 'ipv6');
const publicIpv6 = new BlockList();
publicIpv6.addSubnet(...PUBLIC_IPV6, 'ipv6');

/** Whether an IP address, in its usual text, belongs to the public Internet. Anything else than such a text does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return publicIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** Whether addresses of private networks may be connected to: only where it was asked for, and only on a devnet. */
export function mayConnectPrivately(options: { allowPrivateHosts: boolean; chainId: string }): boolean {
  return options.allowPrivateHosts && isDevnetChainId(options.chainId);
}
