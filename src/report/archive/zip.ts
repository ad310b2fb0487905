import type { Entry, ZipFile } from "yauzl";
import { gather } from "../chunks.js";
import { ReportFault } from "../fault.js";
import { type Limits, limitAdvice, size } from "../limits.js";
import type { Chunks, Source } from "../source.js";
import { type Meter, metered, meterOf } from "./meter.js";

interface ZipEntry extends Source {
  /** What part of the entries there is up to this one. */
  readonly through: number;
}

/**
 * The files in a ZIP, in its own order, each to be opened before the next. Nothing is ever written: a name
 * such as "../../etc/passwd" is a label. Folders and what macOS adds are left out.
 * @throws ReportFault damaged, too-large, binary
 */
export async function* entriesOf(
  path: string | undefined,
  whole: Chunks,
  limits: Limits,
): AsyncGenerator<ZipEntry> {
  const zip = await opened(path, whole, limits);
  const meter = meterOf(limits);
  meter.packed(zip.fileSize);
  let seen = 0;
  try {
    if (zip.entryCount > limits.entries) throw crowded(zip.entryCount, limits);
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name === "[Content_Types].xml") throw office();
      seen += 1;
      const through = seen / zip.entryCount;
      if (isFile(name)) yield { name, open: () => contentOf(zip, entry, meter), through };
    }
  } catch (error) {
    throw damaged(error);
  } finally {
    zip.close();
  }
}

async function opened(path: string | undefined, whole: Chunks, limits: Limits): Promise<ZipFile> {
  const { fromBufferPromise, openPromise } = await import("yauzl");
  // Names are decoded here: yauzl would stop at the first that leads out of the folder.
  const options = { decodeStrings: false, autoClose: false } as const;
  const bytes = path === undefined ? await kept(whole, limits) : null;
  try {
    return await (bytes === null
      ? openPromise(path as string, options)
      : fromBufferPromise(bytes as Buffer, options));
  } catch (error) {
    throw damaged(error);
  }
}

async function kept(whole: Chunks, { archive }: Limits): Promise<Uint8Array> {
  try {
    return await gather(whole, archive);
  } catch (error) {
    if (!(error instanceof ReportFault && error.kind === "too-large")) throw error;
    const why = `it is a ZIP of over ${size(archive)}, and not a file of its own`;
    throw new ReportFault(
      "too-large",
      why,
      `save it as a file and name that, or ${limitAdvice("archive")}`,
    );
  }
}

async function* contentOf(zip: ZipFile, entry: Entry, meter: Meter): Chunks {
  if (entry.isEncrypted())
    throw new ReportFault("unreadable", "it is encrypted", "unpack it with its password first");
  try {
    yield* metered(await zip.openReadStreamPromise(entry), meter.unpacked);
  } catch (error) {
    throw damaged(error);
  }
}

/** UTF-8, which most programs write; names in an old code page only look odd. */
function nameOf({ fileName }: Entry): string {
  return new TextDecoder().decode(fileName as unknown as Buffer);
}

function isFile(name: string): boolean {
  return !name.endsWith("/") && !name.startsWith("__MACOSX/") && !/(^|\/)\.[^/]*$/.test(name);
}

function damaged(error: unknown): unknown {
  if (error instanceof ReportFault) return error;
  const why = `the ZIP is damaged: ${error instanceof Error ? error.message : error}`;
  return new ReportFault("damaged", why, "fetch or pack it again");
}

function crowded(count: number, { entries }: Limits): ReportFault {
  const why = `it holds ${count} files, over ${entries}`;
  return new ReportFault(
    "too-large",
    why,
    `unpack it and name the folder, or ${limitAdvice("entries")}`,
  );
}

function office(): ReportFault {
  const why = "it is a document of an office program";
  return new ReportFault("binary", why, "save it as plain text or HTML");
}
