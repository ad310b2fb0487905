/** Why an input, or one report in it, cannot be taken in. */
export type ReportFaultKind =
  | "missing"
  | "directory"
  | "unreadable"
  | "too-large"
  | "binary"
  | "encoding"
  | "date"
  | "damaged"
  | "network";

/** A report that cannot be taken in: what is wrong, and what to do about it. */
export class ReportFault extends Error {
  override readonly name = "ReportFault";

  constructor(
    readonly kind: ReportFaultKind,
    readonly why: string,
    readonly advice: string,
  ) {
    super(`${why}; ${advice}`);
  }
}
