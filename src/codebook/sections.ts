import type { z } from "zod";
import { EVENT_TYPES } from "../reading/plover.js";
import { duplicates } from "./cues.js";
import {
  type EventRule,
  eventFile,
  eventRuleSchema,
  type Kind,
  kindSchema,
  type Light,
  lightSchema,
  noEventSchema,
  rulesOf,
  type Speech,
  speechSchema,
  unknownKinds,
} from "./events.js";
import { CodebookFault, type CodebookProblem } from "./fault.js";
import { repeatedNames } from "./names.js";
import { type Centre, centreSchema, type Landmark, landmarkSchema, placesTwice } from "./places.js";
import { type QuantityWord, quantityWordSchema } from "./quantities.js";
import { type Cue, cueSchema, type Harm, harmSchema } from "./schema.js";
import { entriesOf, type SourceFile } from "./source.js";
import { type StanceWord, stanceSchema, stancesTwice } from "./stances.js";
import { type TimeWord, timeWordSchema } from "./times.js";
import {
  type Country,
  countrySchema,
  type Organisation,
  organisationSchema,
  type Role,
  roleSchema,
} from "./who.js";

/** The lists of the codebook, each a file of its folder. */
export interface Sections {
  readonly cues: readonly Cue[];
  readonly harms: readonly Harm[];
  readonly countries: readonly Country[];
  readonly roles: readonly Role[];
  readonly organisations: readonly Organisation[];
  readonly times: readonly TimeWord[];
  readonly quantities: readonly QuantityWord[];
  readonly stances: readonly StanceWord[];
  readonly places: readonly Landmark[];
  readonly centres: readonly Centre[];
  /** What happenings the words of codebook/events/ are. */
  readonly events: readonly EventRule[];
  readonly lights: readonly Light[];
  readonly kinds: readonly Kind[];
  readonly speeches: readonly Speech[];
}

/** @throws CodebookFault with every problem of every file */
export async function sectionsOf(files: readonly SourceFile[]): Promise<Sections> {
  const problems: CodebookProblem[] = [];
  const list = async <S extends z.ZodType>(file: string, schema: S) => {
    const found = await entriesOf(fileOf(files, file), schema);
    problems.push(...found.problems);
    return found;
  };
  const cues = await list("codebook/cues.yaml", cueSchema);
  problems.push(...duplicates("codebook/cues.yaml", cues));
  const stances = await list("codebook/stances.yaml", stanceSchema);
  problems.push(...stancesTwice("codebook/stances.yaml", stances));
  const countries = await list("codebook/countries.yaml", countrySchema);
  const roles = await list("codebook/roles.yaml", roleSchema);
  const organisations = await list("codebook/organisations.yaml", organisationSchema);
  problems.push(...repeatedNames({ countries, roles, organisations }));
  const places = await list("codebook/places.yaml", landmarkSchema);
  problems.push(...placesTwice("codebook/places.yaml", places));
  const kinds = await list("codebook/kinds.yaml", kindSchema);
  const events: EventRule[] = [];
  for (const type of [...EVENT_TYPES, null]) {
    const file = eventFile(type ?? "none");
    const found = await list(file, type === null ? noEventSchema : eventRuleSchema(type));
    problems.push(...unknownKinds(file, found, kinds.entries));
    events.push(...rulesOf(type, found.entries));
  }
  const sections = {
    cues: cues.entries,
    harms: (await list("codebook/harm.yaml", harmSchema)).entries,
    countries: countries.entries,
    roles: roles.entries,
    organisations: organisations.entries,
    times: (await list("codebook/times.yaml", timeWordSchema)).entries,
    quantities: (await list("codebook/quantities.yaml", quantityWordSchema)).entries,
    stances: stances.entries,
    places: places.entries,
    centres: (await list("codebook/centres.yaml", centreSchema)).entries,
    kinds: kinds.entries,
    lights: (await list("codebook/events/light.yaml", lightSchema)).entries,
    speeches: (await list("codebook/events/speech.yaml", speechSchema)).entries,
    events,
  };
  if (problems.length > 0)
    throw new CodebookFault(
      problems.sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line),
    );
  return sections;
}

function fileOf(files: readonly SourceFile[], name: string): SourceFile {
  const found = files.find(({ file }) => file === name);
  if (found) return found;
  throw new CodebookFault([{ file: name, line: 1, text: "is missing; install Dateline again" }]);
}
