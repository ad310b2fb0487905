import type { Reading } from "../../../reading/format.js";
import type { QuantityRow } from "../schema/tables.js";
import { type Records, wordsOf } from "./records.js";

export function quantityRows({ report, quantities }: Reading, records: Records): QuantityRow[] {
  return quantities.map(({ spans, ...quantity }, n) => ({
    ...quantity,
    report: report.id,
    n,
    of_name: records.actor(quantity.of)?.name ?? null,
    holder_name: records.actor(quantity.holder)?.name ?? null,
    text: wordsOf(spans) ?? "",
  }));
}
