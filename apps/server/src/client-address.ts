import { BlockList, isIP } from 'node:net';

/**
 * The caller's address: the socket's, or, when that is a trusted proxy, the last forwarded one that is not. What a client
 * writes into the header itself is never believed.
 */
export function createClientAddress(trustedProxies: readonly string[]) {
  const trusted = new BlockList();
  for (const cidr of trustedProxies) {
    const [address = '', bits] = cidr.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    trusted.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  const isTrusted = (address: string) => {
    const family = isIP(address);
    return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };

  return (socketAddress: string | undefined, forwardedFor: string | undefined): string => {
    const direct = (socketAddress ?? '').replace(/^::ffff:/, '');
    if (!isTrusted(direct)) return direct;
    const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
    return hops.findLast((hop) => isIP(hop) !== 0 && !isTrusted(hop)) ?? direct;
  };
}
