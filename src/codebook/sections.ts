import type { z } from "zod";
import { duplicates } from "./cues.js";
import { CodebookFault, type CodebookProblem } from "./fault.js";
import { type Cue, cueSchema, type Harm, harmSchema } from "./schema.js";
import { entriesOf, type SourceFile } from "./source.js";
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
  const sections = {
    cues: cues.entries,
    harms: (await list("codebook/harm.yaml", harmSchema)).entries,
    countries: (await list("codebook/countries.yaml", countrySchema)).entries,
    roles: (await list("codebook/roles.yaml", roleSchema)).entries,
    organisations: (await list("codebook/organisations.yaml", organisationSchema)).entries,
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
