import type { Told } from "../ledger/ingest/found.js";
import { plainLine } from "../telling/plain.js";
import type { Account } from "./account.js";
import type { Progress } from "./progress.js";
import type { ReportFile } from "./report-file.js";

/** What became of a batch, told to all who want to know: the file of `--report`, the account, whoever watches. */
export function batchTeller(file: ReportFile, account: Account, progress: Progress) {
  return async (batch: readonly Told[]): Promise<void> => {
    await file.write(batch);
    for (const told of batch) {
      account.add(told);
      if (told.became === "failed") progress.aside(failedLine(told));
    }
    progress.step(batch.at(-1)?.found.through ?? 0, account.reports());
  };
}

function failedLine({ found, why }: Told): string {
  return `dateline: ${plainLine(`${found.key}: ${why}`)}\n`;
}
