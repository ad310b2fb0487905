import type { Speech } from "../codebook/events.js";
import { examplesAt, type Trial, type Tried } from "../codebook/example.js";
import { reportFromText } from "../report/report.js";
import { statementsOf } from "../statement/statements.js";
import { draftsOf } from "./events.js";
import { exampleCast } from "./example-cast.js";
import type { Scene } from "./scene.js";

/** Reads every example of statements that are events, each by itself. */
export async function triedSpeeches(speeches: readonly Speech[], trial: Trial): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const speech of speeches) {
    const { event, mode, example } = speech;
    const want = event === "none" ? "no event" : [event, ...(mode ? [mode] : [])].join(" ");
    for (const one of examplesAt(speech, example, "example")) {
      const found = (await eventsUnder(one.text, trial)).join(", ") || "no event";
      tried.push({ ...one, fault: found === want ? null : `${found}; the entry says: ${want}` });
    }
  }
  return tried;
}

/** The events under the brackets of a sentence, read by itself: "REQUEST yield"; "no speech" where it is a deed. */
export async function eventsUnder(marked: string, { reader, codebook }: Trial): Promise<string[]> {
  const [before = "", cue = ""] = marked.split(/[[\]]/u);
  const text = marked.replaceAll(/[[\]]/gu, "");
  const report = reportFromText(text);
  const analysis = await reader.analyse(report);
  const { sentences } = analysis;
  const cast = exampleCast(sentences);
  const statements = statementsOf(report, analysis, codebook, cast);
  const scene: Scene = { text, sentences, statements, cast, codebook };
  const end = before.length + cue.length;
  const isUnder = (sentence: number, at: number) => {
    const token = sentences[sentence]?.tokens[at];
    return token !== undefined && token.start >= before.length && token.end <= end;
  };
  return draftsOf(scene)
    .filter(({ sentence, places }) => places.some((at) => isUnder(sentence, at)))
    .map(({ type, mode, speech }) =>
      [type, ...mode, speech === null ? "no speech" : ""].join(" ").trim(),
    );
}
