import { type Example, examplesAt, type Trial, type Tried } from "../codebook/example.js";
import type { Person } from "../codebook/people.js";
import { reportFromText } from "../report/report.js";
import { castOf } from "./cast.js";

/** Reads every example of people, each by itself: what is in the brackets is the person, or under `not` is not. */
export async function triedPeople(people: readonly Person[], trial: Trial): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const person of people) {
    const is = examplesAt(person, person.example ?? [], "example");
    const others = examplesAt(person, person.not ?? [], "not");
    for (const example of is) tried.push(await triedOne(example, person, true, trial));
    for (const example of others) tried.push(await triedOne(example, person, false, trial));
  }
  return tried;
}

async function triedOne(
  example: Example,
  { name }: Person,
  isMeant: boolean,
  { reader, codebook }: Trial,
): Promise<Tried> {
  const start = example.text.indexOf("[");
  const end = example.text.indexOf("]") - 1;
  const report = reportFromText(example.text.replaceAll(/[[\]]/gu, ""));
  const { actors } = castOf(report, await reader.analyse(report), codebook);
  const found = actors.find(({ mentions }) =>
    mentions.some((mention) => mention.start <= start && end <= mention.end),
  );
  if ((found?.known === name) === isMeant) return { ...example, fault: null };
  const came = found ? `${found.name}, whom the codebook ${lists(found.known)}` : "nobody";
  return { ...example, fault: `comes out as ${came}` };
}

const lists = (known: string | null): string =>
  known === null ? "does not list" : `lists as ${known}`;
