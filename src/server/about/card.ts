import { readFile } from "node:fs/promises";

const CARD = new URL("../../../models/reader/README.md", import.meta.url);

/** The reader's model card, as it comes with the model. */
export const cardOf = (): Promise<string> => readFile(CARD, "utf8");
