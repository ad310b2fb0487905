/** Why a ledger cannot be used. */
export type LedgerFaultKind =
  | "no-ledger"
  | "locked"
  | "unreachable"
  | "full"
  | "newer"
  | "not-empty"
  | "damaged-ledger";

/** A ledger that cannot be used: what is wrong, and what to do about it. */
export class LedgerFault extends Error {
  override readonly name = "LedgerFault";

  constructor(
    readonly kind: LedgerFaultKind,
    /** Its folder or address, without a password. */
    readonly where: string,
    readonly why: string,
    readonly advice: string,
  ) {
    super(`${where}: ${why}; ${advice}`);
  }
}
