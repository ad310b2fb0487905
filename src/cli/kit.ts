import { CodebookFault } from "../codebook/fault.js";
import type { Kit } from "../reading/read.js";
import { Fault } from "./fault.js";
import type { World } from "./world.js";

/**
 * What reports are read with.
 * @param own the path of a user's codebook
 * @throws Fault reader, codebook, missing
 */
export async function kitOf(world: World, own?: string): Promise<Kit> {
  const [codebook, reader, gazetteer] = await Promise.all([
    codebookOf(world, own),
    readerOf(world),
    gazetteerOf(world),
  ]);
  return { reader, codebook, gazetteer };
}

/** @throws Fault codebook, missing */
export function codebookOf(world: World, own?: string): Promise<Kit["codebook"]> {
  return world.loadCodebook(own).catch((error: unknown) => {
    throw codebookFault(error, own);
  });
}

/** @throws Fault reader */
export function readerOf(world: World): Promise<Kit["reader"]> {
  return world.loadReader().catch((error: unknown) => {
    throw readerFault(error);
  });
}

export function readerFault(error: unknown): Fault {
  return new Fault("reader", "the reader's model", unloadable(error), "install Dateline again");
}

/** @throws Fault reader */
function gazetteerOf(world: World): Promise<Kit["gazetteer"]> {
  return world.loadGazetteer().catch((error: unknown) => {
    throw new Fault("reader", "the gazetteer", unloadable(error), "install Dateline again");
  });
}

/** What is wrong with a codebook: its own faults by file and line, or that there is none. */
export function codebookFault(error: unknown, own?: string): Fault {
  if (error instanceof CodebookFault) return faultyCodebook(error);
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (own === undefined || code === null)
    return new Fault("codebook", "the codebook", unloadable(error), "install Dateline again");
  if (code === "ENOENT")
    return new Fault("missing", own, "there is no such folder", "check the path");
  const advice = "give the folder that has the files of your codebook";
  if (code === "ENOTDIR") return new Fault("codebook", own, "it is no folder", advice);
  return new Fault("codebook", own, `it cannot be opened (${code})`, advice);
}

function faultyCodebook({ problems }: CodebookFault): Fault {
  const all = problems.map(({ file, line, text }) => `${file}:${line}  ${text}`);
  const many = all.length === 1 ? "a fault" : `${all.length} faults`;
  return new Fault(
    "codebook",
    "the codebook",
    `it has ${many}`,
    "nothing is read before it is mended",
    all,
  );
}

const unloadable = (error: unknown): string =>
  `it cannot be loaded: ${error instanceof Error ? error.message : error}`;
