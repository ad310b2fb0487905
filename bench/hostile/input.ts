import type { TakeOptions } from "../../src/report/take.js";

/** An input that was made to do harm, and what has to become of it: each thing found in it, as short as can be. */
export interface Nasty {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => string | Uint8Array;
  /** "report", or the kind of a fault with the start of why. The last thing found, where there is more than one. */
  readonly want: string;
  readonly options?: TakeOptions;
}

export const MB = 1_000_000;
export const SAID = "The minister said on Monday that the talks had failed.";
export const page = (body: string) => `<html><title>A</title><p>${SAID}</p>${body}`;
