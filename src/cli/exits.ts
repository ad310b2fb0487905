/** Every way a run can end, with its exit code; `--help` prints this table. */
export const EXITS = {
  failure: { code: 1, meaning: "a fault of the program itself" },
  usage: { code: 2, meaning: "the command line is wrong" },
  missing: { code: 3, meaning: "a file does not exist" },
  directory: { code: 4, meaning: "a folder was given where only a file is read" },
  unreadable: { code: 5, meaning: "a file may not be read" },
  "too-large": {
    code: 6,
    meaning: "an input is over a limit: its size, how deep it nests, the time it takes",
  },
  binary: { code: 7, meaning: "a report is binary, not text" },
  encoding: { code: 8, meaning: "a report is not in the encoding it should be" },
  date: { code: 9, meaning: "--date is no day that exists" },
  index: { code: 10, meaning: "--meta cannot be used" },
  reader: { code: 11, meaning: "the reader's model cannot be loaded" },
  codebook: { code: 12, meaning: "the codebook is at fault, or cannot be loaded" },
  damaged: { code: 13, meaning: "an input is damaged" },
  network: { code: 14, meaning: "an address cannot be read" },
  example: { code: 15, meaning: "an example of the codebook does not come out" },
  "no-ledger": { code: 16, meaning: "there is no ledger, or its folder cannot be used" },
  locked: { code: 17, meaning: "another process has the ledger open" },
  unreachable: { code: 18, meaning: "the ledger's server cannot be reached, or is gone" },
  newer: { code: 19, meaning: "the ledger was made by a newer Dateline" },
  "not-empty": { code: 20, meaning: "a backup is restored only into a ledger that is empty" },
  "damaged-ledger": { code: 21, meaning: "the ledger is damaged" },
  full: { code: 22, meaning: "the ledger's disk is full" },
  listen: { code: 23, meaning: "the server's address cannot be listened on" },
  interrupt: { code: 130, meaning: "stopped by Ctrl-C; what was printed or stored is whole" },
} as const;

export type FaultKind = keyof typeof EXITS;

export function exitTable(): string {
  const rows = Object.values(EXITS).map(
    ({ code, meaning }) => `  ${String(code).padEnd(5)}${meaning}`,
  );
  return ["Exit codes:", "  0    all was read", ...rows].join("\n");
}
