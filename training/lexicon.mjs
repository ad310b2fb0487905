// Reads a JSON list of words, writes [word, lemma as a verb, lemma as a noun] for each.
// Needs wink-lemmatizer 3 (MIT), which the product does not: npm install --no-save wink-lemmatizer@3
import { readFileSync } from "node:fs";
import lemmatizer from "wink-lemmatizer";

const words = JSON.parse(readFileSync(0, "utf8"));
const rows = words.map((word) => [word, lemmatizer.verb(word), lemmatizer.noun(word)]);
process.stdout.write(JSON.stringify(rows));
