/** Where a ledger is when nothing else is said. */
export const DEFAULT_ADDRESS = "./dateline-ledger";

/** Where a ledger is kept: in a folder, by the database that comes with Dateline, or on a PostgreSQL server. */
export type LedgerAddress =
  | { readonly is: "folder"; readonly path: string }
  | { readonly is: "server"; readonly url: string };

export function addressOf(text: string): LedgerAddress {
  return /^postgres(ql)?:\/\//i.test(text)
    ? { is: "server", url: text }
    : { is: "folder", path: text };
}

/** The address for people: without its password. */
export function shown(address: LedgerAddress): string {
  if (address.is === "folder") return address.path;
  const bare = address.url.replace(/([?&])(password|sslpassword)=[^&]*/gi, "$1$2=…");
  return bare.replace(/^([a-z]+:\/\/[^/?#:@]*):[^/?#]*@/i, "$1:…@");
}
