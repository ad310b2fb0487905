import type { Codebook } from "../codebook/codebook.js";
import type { Analysis } from "../language/analysis.js";
import type { Report } from "../report/report.js";
import type { Description } from "./describe.js";
import type { Directory } from "./directory.js";
import type { Draft, Roster } from "./roster.js";

/** All that is known while a report is read through. */
export interface Casting {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly codebook: Codebook;
  readonly directory: Directory;
  /** The country the report is at home in, or the section of it that is read. */
  home: string | null;
  /** The country of that section, where it is headed with one. */
  section: string | null;
  /** The countries that each sentence names, each once. */
  readonly named: readonly (readonly string[])[];
  /** Those of them that somebody in it may be of: not whom it met, nor where it sought help. */
  readonly own: readonly (readonly string[])[];
  /** Those it names as where something is: "in Kenya". */
  readonly places: readonly (readonly string[])[];
  /** With those in which a town is that they name so: "in Nairobi". */
  readonly sites: readonly (readonly string[])[];
  /** Offset of a word that names a place → the country it lies in. */
  readonly located: ReadonlyMap<number, string>;
  readonly roster: Roster;
  /** "sentence:token" of a phrase's head → who is meant. */
  readonly placed: Map<string, readonly Draft[]>;
  /** The phrase met last. */
  previous: Description | null;
  /** Offsets of the words of sources. */
  readonly sources: ReadonlySet<number>;
}
