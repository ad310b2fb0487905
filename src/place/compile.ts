import { writeFile } from "node:fs/promises";
import { made } from "./source.js";

/** A step of the build: packs the gazetteer once, so that a start need not. */
await writeFile(new URL("gazetteer.bin", import.meta.url), await made());
