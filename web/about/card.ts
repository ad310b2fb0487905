/** A piece of the model card. */
export type Block =
  | { readonly is: "heading"; readonly text: string }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "list"; readonly items: readonly string[] }
  | {
      readonly is: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** What Markdown the card is written in: headings, paragraphs, lists and tables; never markup of its own. */
export function blocksOf(card: string): Block[] {
  return card
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(blockOf);
}

function blockOf(part: string): Block {
  const lines = part.split("\n");
  if (part.startsWith("#")) return { is: "heading", text: bare(part.replace(/^#+\s*/u, "")) };
  if (part.startsWith("|")) return tableOf(lines);
  if (part.startsWith("- ")) return { is: "list", items: part.slice(2).split(/\n- /u).map(joined) };
  return { is: "text", text: joined(part) };
}

function tableOf(lines: readonly string[]): Block {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|\s*$/gu, "")
      .split("|")
      .map((cell) => bare(cell.trim())),
  );
  return { is: "table", head, rows };
}

const joined = (text: string): string =>
  bare(
    text
      .split("\n")
      .map((line) => line.trim())
      .join(" "),
  );

/** Without what only Markdown means: code, emphasis, links. */
function bare(text: string): string {
  return text
    .replace(/\[([^\][]*)\]\([^()]*\)/gu, "$1")
    .replace(/`([^`]*)`/gu, "$1")
    .replace(/\*([^*]+)\*/gu, "$1");
}
