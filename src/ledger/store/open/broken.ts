import { LedgerFault } from "../fault.js";

/** PostgreSQL's codes for a connection that is lost, and for a server that is being stopped or started. */
const LOST = /^(08...|57P0[1-3]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;

/** What the driver says where the server is gone without a word. */
const SILENT = /^(Connection terminated|Client has encountered a connection error)/;

const FULL = /^(53100|ENOSPC)$/;

/** What was thrown while a ledger was in use: a lost server and a full disk are nobody's fault here. */
export function broken(error: unknown, where: string): unknown {
  if (!(error instanceof Error) || error instanceof LedgerFault) return error;
  const code = "code" in error ? String(error.code) : "";
  if (LOST.test(code) || SILENT.test(error.message))
    return new LedgerFault(
      "unreachable",
      where,
      `the server is gone: ${error.message}`,
      "what was stored is whole; once it is back, the same command goes on",
    );
  if (!FULL.test(code)) return error;
  const advice = "make room; what was stored is whole, and the same command goes on";
  return new LedgerFault("full", where, "the disk is full", advice);
}
