/** Something wrong with a reading: where, as a path into its JSON, and what. */
export interface Problem {
  readonly path: string;
  readonly text: string;
}

/** ["events", 3, "time"] → "events[3].time" */
export function pathOf(keys: readonly PropertyKey[]): string {
  const parts = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return parts.join("").replace(/^\./, "");
}
