import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { projectRoot } from "../root.js";

/** A regular expression, and where it stands. */
export interface Found {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that product code writes down; those put together at run time are for their own tests. */
export function regexesIn(folders: readonly string[]): Found[] {
  const root = projectRoot();
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .flatMap((file) => inFile(relative(root, file), scriptOf(file)));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.(?:ts|svelte)$/.test(name) && !/\.(?:test|example)\.ts$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Of a component only its script, with the lines of the rest left empty. */
function scriptOf(file: string): string {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".svelte")) return text;
  const start = text.indexOf(">", text.indexOf("<script")) + 1;
  const lines = text.slice(0, start).replace(/[^\n]/g, "");
  return lines + text.slice(start, text.indexOf("</script>", start));
}

function inFile(file: string, text: string): Found[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      found.push({ at: `${file}:${line}`, source, flags });
    }
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

/** Without repetition there is an end to what it matches, and it cannot blow up. */
export function repeats({ source }: Found): boolean {
  const bare = source.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "c");
  return /[*+]|\{\d+,/.test(bare);
}
