import type { PostgresPool } from "kysely";
import { LedgerFault } from "../fault.js";
import { type LedgerAddress, shown } from "./address.js";
import { OIDS } from "./values.js";

/** Writers take turns; the rest are for reading beside them. */
const CONNECTIONS = 4;

/** @throws LedgerFault unreachable */
export async function serverPool(
  address: Extract<LedgerAddress, { is: "server" }>,
): Promise<PostgresPool> {
  const { default: pg } = await import("pg");
  const parsers: Readonly<Record<number, (value: string) => unknown>> = OIDS;
  const pool = new pg.Pool({
    connectionString: address.url,
    max: CONNECTIONS,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while nobody uses it is replaced; a query on one that breaks fails by itself.
  pool.on("error", () => {});
  // So does one that breaks between the queries of a transaction: without a listener it would end the program.
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw unreachable(address, error);
  }
  return pool;
}

function unreachable(
  address: Extract<LedgerAddress, { is: "server" }>,
  error: unknown,
): LedgerFault {
  const told = error instanceof AggregateError ? error.errors[0] : error;
  return new LedgerFault(
    "unreachable",
    shown(address),
    `the server cannot be reached: ${told instanceof Error ? told.message : told}`,
    "check the address, and that the server runs",
  );
}
