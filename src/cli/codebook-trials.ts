import { triedPeople } from "../actor/examples.js";
import type { Layer } from "../codebook/codebook.js";
import { type Trial, type Tried, triedGenders, triedRoles } from "../codebook/example.js";
import { FILES } from "../codebook/merge.js";
import type { Sections } from "../codebook/sections.js";
import { lineIn } from "../codebook/source.js";
import { triedEvents, triedLights } from "../event/examples.js";
import { triedSpeeches } from "../event/speech-examples.js";
import { triedStances } from "../position/examples.js";
import { triedCues } from "../statement/examples.js";
import { triedTimes } from "../time/examples.js";

/** Lists whose examples are tried together, and how. */
interface Trials {
  readonly name: string;
  readonly lists: readonly (keyof Sections)[];
  readonly run: (sections: Sections, trial: Trial) => Promise<readonly Tried[]>;
}

/** Every list that has examples which can be tried by themselves. */
export const TRIALS: readonly Trials[] = [
  { name: "cues and harm", lists: ["cues", "harms"], run: triedCues },
  {
    name: "stances",
    lists: ["stances"],
    run: ({ stances }, trial) => triedStances(stances, trial),
  },
  { name: "events", lists: ["events"], run: ({ events }, trial) => triedEvents(events, trial) },
  {
    name: "light verbs",
    lists: ["lights"],
    run: ({ lights }, trial) => triedLights(lights, trial),
  },
  {
    name: "statements as events",
    lists: ["speeches"],
    run: ({ speeches }, trial) => triedSpeeches(speeches, trial),
  },
  { name: "times", lists: ["times"], run: ({ times }, trial) => triedTimes(times, trial) },
  { name: "roles", lists: ["roles"], run: async ({ roles }) => triedRoles(roles) },
  { name: "people", lists: ["people"], run: ({ people }, trial) => triedPeople(people, trial) },
  { name: "genders", lists: ["genders"], run: async ({ genders }) => triedGenders(genders) },
];

/** Where an example stands: "codebook/cues.yaml:31". */
export async function placeOf(
  { entry, path }: Tried,
  trials: Trials,
  layer: Layer,
): Promise<string> {
  const list = trials.lists.find((one) =>
    (layer.sections[one] as readonly object[]).includes(entry),
  );
  const { file, index } =
    list === "events" || list === undefined
      ? eventPlace(entry, layer)
      : { file: FILES[list], index: (layer.sections[list] as readonly object[]).indexOf(entry) };
  const source = layer.files.find((one) => one.file.endsWith(`/${file}`));
  return source ? `${source.file}:${await lineIn(source, [index, ...path])}` : file;
}

/** A rule's file, and which of its entries it is. */
function eventPlace(entry: object, { sections: { events } }: Layer) {
  const fileOf = ({ id }: (typeof events)[number]) =>
    id.slice(id.indexOf("/") + 1, id.indexOf("#"));
  const rule = events.find((one) => one === entry);
  const file = rule ? fileOf(rule) : "";
  const index = rule ? events.filter((one) => fileOf(one) === file).indexOf(rule) : -1;
  return { file, index };
}
