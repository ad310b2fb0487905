/** How long the steps of reading the same reports take, in milliseconds. */
export interface Steps {
  readonly tokenise: number;
  readonly analyse: number;
  readonly code: number;
}

/** What one process measured of its share of the reports. */
export interface Measured {
  readonly words: number;
  readonly tokens: number;
  /** Of `read`, over all its reports. */
  readonly milliseconds: number;
  /** The most memory the process held, in MiB. */
  readonly memory: number;
  readonly steps: Steps;
}

/** From a reading process: it has loaded its reader, or it is done. */
export type Message =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly measured: Measured };
