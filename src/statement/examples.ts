import { ruleOf } from "../codebook/cues.js";
import { type Example, examplesAt, type Trial, type Tried } from "../codebook/example.js";
import type { Cue, Harm } from "../codebook/schema.js";
import { actOf } from "./act.js";
import { readMarked } from "./marked.js";

/** What an example's cue must be, or under `not` must not be. */
interface Wanted extends Example {
  readonly rule: string;
  readonly act: string;
  readonly right: boolean;
}

/** A warning of harm is decided by the cue "warn". */
const WARN = "codebook/cues.yaml#warn";

/** Reads every example of cues and words of harm, all of them as one report. */
export async function triedCues(
  { cues, harms }: { readonly cues: readonly Cue[]; readonly harms: readonly Harm[] },
  { reader, codebook }: Trial,
): Promise<Tried[]> {
  const warn = codebook.cues.find(({ cue }) => cue.includes("warn"));
  const threats = { rule: warn ? ruleOf(warn) : WARN, act: "threaten", right: true };
  const wanted: Wanted[] = [
    ...cues.flatMap(decided),
    ...harms.map((entry) => ({ entry, path: ["example"], text: entry.example, ...threats })),
    ...cues.flatMap(refused),
  ];
  const marked = await readMarked(
    wanted.map(({ text }) => text),
    reader,
  );
  return marked.map(({ attribution, ...told }, index) => {
    const { rule, act, right, ...example } = wanted[index] as Wanted;
    const found = actOf(attribution, "indirect", told, codebook);
    return { ...example, fault: faultOf({ rule, act, right }, found) };
  });
}

function decided(cue: Cue): Wanted[] {
  const rule = ruleOf(cue);
  const own = examplesAt(cue, cue.example, "example");
  const cases = (cue.cases ?? []).flatMap(({ act, example }, index) =>
    examplesAt(cue, example, "cases", index, "example").map((one) => ({ ...one, act })),
  );
  return [...own.map((one) => ({ ...one, act: cue.act })), ...cases].map((one) => ({
    ...{ ...one, rule },
    right: true,
  }));
}

function refused(cue: Cue): Wanted[] {
  const rule = ruleOf(cue);
  return examplesAt(cue, cue.not ?? [], "not").map((one) => ({
    ...{ ...one, rule, act: cue.act },
    right: false,
  }));
}

interface Found {
  readonly rule: string;
  readonly act: string | null;
}

function faultOf({ rule, act, right }: Omit<Wanted, keyof Example>, found: Found | null) {
  if (!right) return found?.rule === rule ? "this entry decides" : null;
  if (found?.rule !== rule) return `decided by ${found?.rule ?? "no entry"}`;
  return (found.act ?? "none") === act ? null : `the act is ${found.act ?? "none"}, not ${act}`;
}
