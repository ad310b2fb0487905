/** Why bytes or metadata cannot become a report. */
export type ReportFaultKind = "too-large" | "binary" | "encoding" | "date";

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
