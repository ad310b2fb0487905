import type { z } from "zod";
import { EVENT_TYPES, type EventType } from "../reading/plover.js";
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
  typedRuleSchema,
  unknownKinds,
  type Written,
} from "./events.js";
import { CodebookFault, type CodebookProblem } from "./fault.js";
import { type GenderWords, genderSchema, gendersTwice } from "./genders.js";
import { repeatedNames } from "./names.js";
import { type Person, peopleShared, personSchema } from "./people.js";
import { type Centre, centreSchema, type Landmark, landmarkSchema, placesTwice } from "./places.js";
import { type QuantityWord, quantityWordSchema } from "./quantities.js";
import { type Cue, cueSchema, type Harm, harmSchema } from "./schema.js";
import { type Entries, entriesOf, type SourceFile } from "./source.js";
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
  readonly people: readonly Person[];
  readonly times: readonly TimeWord[];
  readonly quantities: readonly QuantityWord[];
  readonly stances: readonly StanceWord[];
  readonly places: readonly Landmark[];
  readonly centres: readonly Centre[];
  readonly genders: readonly GenderWords[];
  /** What happenings the words of codebook/events/ are. */
  readonly events: readonly EventRule[];
  readonly lights: readonly Light[];
  readonly kinds: readonly Kind[];
  readonly speeches: readonly Speech[];
}

/** A folder's files: all that there are, or a user's few. */
export interface Shelf {
  /** The file of that name, "codebook/cues.yaml"; one without entries where a user has none. */
  readonly file: (name: string) => SourceFile;
  /** Files of events that are named otherwise than a type; only a user has such. */
  readonly free: readonly SourceFile[];
  /** Kinds of words that its conditions may name beside its own. */
  readonly kinds: readonly Kind[];
  /** What is wrong with it before its files are read. */
  readonly problems: readonly CodebookProblem[];
}

/** @throws CodebookFault with every problem of every file */
export function sectionsOf(files: readonly SourceFile[]): Promise<Sections> {
  return shelved({ file: (name) => fileOf(files, name), free: [], kinds: [], problems: [] });
}

/** @throws CodebookFault with every problem of every file */
export async function shelved(shelf: Shelf): Promise<Sections> {
  const problems = [...shelf.problems];
  const list = async <S extends z.ZodType>(source: SourceFile, schema: S) => {
    const found = await entriesOf(source, schema);
    problems.push(...found.problems);
    return found;
  };
  const named = <S extends z.ZodType>(name: string, schema: S) =>
    list(shelf.file(`codebook/${name}.yaml`), schema);
  const cues = await named("cues", cueSchema);
  const stances = await named("stances", stanceSchema);
  const countries = await named("countries", countrySchema);
  const roles = await named("roles", roleSchema);
  const organisations = await named("organisations", organisationSchema);
  const people = await named("people", personSchema);
  const places = await named("places", landmarkSchema);
  const kinds = await named("kinds", kindSchema);
  const genders = await named("genders", genderSchema);
  problems.push(...duplicates(cues.file, cues), ...stancesTwice(stances.file, stances));
  problems.push(...repeatedNames({ countries, roles, organisations, people }));
  problems.push(...peopleShared(people));
  problems.push(...placesTwice(places.file, places), ...gendersTwice(genders.file, genders));
  const rules = await rulesIn(shelf, [...kinds.entries, ...shelf.kinds], list);
  problems.push(...rules.problems);
  const speeches = await named("events/speech", speechSchema);
  const sections = {
    cues: from(shelf.file("codebook/cues.yaml"), cues.entries),
    harms: (await named("harm", harmSchema)).entries,
    ...{ countries: countries.entries, roles: roles.entries },
    organisations: organisations.entries,
    people: people.entries,
    times: (await named("times", timeWordSchema)).entries,
    quantities: (await named("quantities", quantityWordSchema)).entries,
    ...{ stances: stances.entries, places: places.entries },
    centres: (await named("centres", centreSchema)).entries,
    ...{ kinds: kinds.entries, genders: genders.entries },
    lights: (await named("events/light", lightSchema)).entries,
    speeches: from(shelf.file("codebook/events/speech.yaml"), speeches.entries),
    events: rules.events,
  };
  refuse(problems);
  return sections;
}

/** @throws CodebookFault where there are problems, file by file and line by line */
export function refuse(problems: readonly CodebookProblem[]): void {
  if (problems.length === 0) return;
  throw new CodebookFault(
    [...problems].sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line),
  );
}

type List = <S extends z.ZodType>(source: SourceFile, schema: S) => Promise<Entries<z.infer<S>>>;

/** The rules of every file of events, and where they name kinds of words that nobody has. */
async function rulesIn(shelf: Shelf, kinds: readonly Kind[], list: List) {
  const events: EventRule[] = [];
  const problems: CodebookProblem[] = [];
  const add = async (source: SourceFile, type: EventType | null, schema: z.ZodType) => {
    const found = (await list(source, schema)) as Entries<Written>;
    problems.push(...unknownKinds(source.file, found, kinds));
    events.push(...rulesOf(type, found.entries, source.from));
  };
  for (const source of shelf.free) await add(source, null, typedRuleSchema);
  for (const type of EVENT_TYPES)
    await add(shelf.file(eventFile(type)), type, eventRuleSchema(type));
  await add(shelf.file(eventFile("none")), null, noEventSchema);
  return { events, problems };
}

/** Entries that records name by their file, when it is a user's. */
function from<T>({ from: file }: SourceFile, entries: readonly T[]): readonly T[] {
  return file === undefined ? entries : entries.map((entry) => ({ ...entry, from: file }));
}

function fileOf(files: readonly SourceFile[], name: string): SourceFile {
  const found = files.find(({ file }) => file === name);
  if (found) return found;
  throw new CodebookFault([{ file: name, line: 1, text: "is missing; install Dateline again" }]);
}
