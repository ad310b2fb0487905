import type { Cast } from "../actor/cast.js";
import type { Codebook } from "../codebook/codebook.js";
import type { Analysis } from "../language/analysis.js";
import type { Statement } from "../reading/format.js";
import type { Report } from "../report/report.js";
import type { Draft, Finder, Refiner } from "./draft.js";
import { according } from "./find/according.js";
import { accounts } from "./find/accounts.js";
import { asTold } from "./find/as-told.js";
import { behind } from "./find/behind.js";
import { claims } from "./find/claims.js";
import { clauses } from "./find/clauses.js";
import { colons } from "./find/colons.js";
import { freeRelatives } from "./find/free-relatives.js";
import { marked } from "./find/marked.js";
import { pointingDenials } from "./find/pointing-denials.js";
import { recordsOf } from "./record.js";
import { apart } from "./refine/apart.js";
import { called } from "./refine/called.js";
import { charges } from "./refine/charges.js";
import { complements } from "./refine/complements.js";
import { unfounded } from "./refine/drop.js";
import { elsewhere } from "./refine/elsewhere.js";
import { laterParagraphs } from "./refine/later-paragraphs.js";
import { negations } from "./refine/negations.js";
import { nounClauses } from "./refine/noun-clauses.js";
import { outer } from "./refine/outer.js";
import { parentheses } from "./refine/parentheses.js";
import { pointings } from "./refine/pointings.js";
import { preludes } from "./refine/preludes.js";
import { quotedAs } from "./refine/quoted-as.js";
import { quotesAlone } from "./refine/quotes-alone.js";
import { joinedDeeds, siblings } from "./refine/siblings.js";
import { sources } from "./refine/sources.js";
import { tallies } from "./refine/tallies.js";
import { wholeObjects } from "./refine/whole-objects.js";
import { type Calendar, type Told, toldOf } from "./told.js";

/** The labels first: the others look only at cues that nobody has found. */
const finders: readonly Finder[] = [
  marked,
  pointingDenials,
  freeRelatives,
  clauses,
  behind,
  according,
  claims,
  accounts,
  asTold,
  colons,
];

/**
 * In this order: who speaks, before anything asks whether two statements have one speaker; where contents begin, then
 * where they end; quotations once contents are right; what is left without ground goes last.
 */
const refiners: readonly Refiner[] = [
  sources,
  apart,
  outer,
  preludes,
  elsewhere,
  parentheses,
  tallies,
  wholeObjects,
  complements,
  negations,
  charges,
  nounClauses,
  called,
  quotedAs,
  pointings,
  siblings,
  joinedDeeds,
  laterParagraphs,
  quotesAlone,
  unfounded,
];

const NOBODY: Cast = { actors: [], at: () => [] };
const NEVER: Calendar = { of: () => null };

/**
 * The statements of a report: who said what, by which word, to whom and of whom, as what kind of act.
 *
 * @param cast who is who; without it nobody's actor is known
 * @param calendar when a clause happened; without it no time is known
 */
export function statementsOf(
  report: Report,
  analysis: Analysis,
  codebook: Codebook,
  cast: Cast = NOBODY,
  calendar: Calendar = NEVER,
): Statement[] {
  const told = toldOf(report, analysis, codebook, cast, calendar);
  return recordsOf(refined(found(told), told), told);
}

function found(told: Told): readonly Draft[] {
  let drafts: readonly Draft[] = [];
  for (const find of finders) drafts = [...drafts, ...find(told, drafts)];
  return drafts;
}

const refined = (drafts: readonly Draft[], told: Told): readonly Draft[] =>
  refiners.reduce((current, refine) => refine(current, told), drafts);
