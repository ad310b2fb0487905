import { BlockList, isIP } from "node:net";

/**
 * Networks that lead to this machine, to its neighbours, to nobody or to everybody: loopback, private, link-local,
 * shared, reserved and multicast (RFC 6890 and its successors), and what a cloud answers its own machines at.
 */
const PRIVATE_4 = listOf("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Link-local, with 169.254.169.254, where most clouds keep a machine's secrets.
  ["169.254.0.0", 16],
  // The same of Azure, in the midst of public addresses.
  ["168.63.129.16", 32],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
]);

/**
 * All that is given out of IPv6 for the public. Outside it are loopback, local and multicast addresses, those of IPv4
 * written as IPv6 (::ffff:10.0.0.1), and translated ones (64:ff9b::a00:1, NAT64): they may lead anywhere.
 */
const PUBLIC_6 = listOf("ipv6", [["2000::", 3]]);

/** Of these: protocols, with tunnels that carry an address of IPv4 within (Teredo, 6to4), and documentation. */
const SPECIAL_6 = listOf("ipv6", [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
]);

/** Whether an address, as a resolver gives it, is none of the public network; so is what is no address at all. */
export function isPrivate(address: string): boolean {
  if (isIP(address) === 4) return PRIVATE_4.check(address, "ipv4");
  if (isIP(address) !== 6) return true;
  return !PUBLIC_6.check(address, "ipv6") || SPECIAL_6.check(address, "ipv6");
}

function listOf(
  family: "ipv4" | "ipv6",
  networks: readonly (readonly [string, number])[],
): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
}
