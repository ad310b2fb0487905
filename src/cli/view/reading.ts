import { bySentence } from "../../language/order.js";
import type { Reading, Statement } from "../../reading/format.js";
import { type Mark, marksOf, type Stretch } from "./marks.js";
import { actLine, passage } from "./passage.js";
import { plain, plainLine } from "./plain.js";
import type { Style } from "./style.js";

/** A reading and what it is shown with. */
export interface Shown {
  readonly reading: Reading;
  readonly text: string;
  /** The file's name, or "standard input". */
  readonly name: string;
}

/** What follows a sentence, if anything; a sentence that has it is shown even without statements. */
export type Footnote = (sentence: number) => string | null;

/** A reading for people: its report, each sentence that has statements, and a summary. */
export function readingView(shown: Shown, style: Style, footnote: Footnote = () => null): string {
  const blocks = [
    header(shown, style),
    ...sentences(shown, style, footnote),
    summary(shown.reading),
  ];
  return `${blocks.join("\n\n")}\n\n`;
}

function header({ reading, text, name }: Shown, style: Style): string {
  const { title, publisher, published } = reading.report;
  const words = text.match(/\S+/g)?.length ?? 0;
  const facts = [publisher, published, count(words, "word"), title && name].filter(Boolean);
  const lines = [
    style.bold(plainLine(title || name)),
    style.dim(facts.map((it) => plainLine(`${it}`)).join(" · ")),
  ];
  return [...lines, ...(reading.statements.length > 0 ? [key(style)] : [])].join("\n");
}

function key({ coloured, dim, role }: Style): string {
  const words = coloured ? ["source", "cue", "content"] : ["[source]", "<cue>", "{content}"];
  const [source = "", cue = "", content = ""] = words;
  return `${dim("key:")} ${role.source(source)} ${role.cue(cue)} ${role.content(content)}`;
}

function sentences(shown: Shown, style: Style, footnote: Footnote): string[] {
  const text = plain(shown.text);
  const { reading } = shown;
  const marks = bySentence(marksOf(reading), reading.sentences);
  const acts = actsOf(reading);
  return reading.sentences.flatMap((stretch, i) => {
    const note = footnote(i);
    const here = marks[i] ?? [];
    if (note === null && here.length === 0) return [];
    return [
      sentenceBlock(text, stretch, here, acts.get(i) ?? [], style) +
        (note === null ? "" : `\n\n${note}`),
    ];
  });
}

/** The statements of each sentence. */
function actsOf({ statements }: Reading): Map<number, Statement[]> {
  const acts = new Map<number, Statement[]>();
  for (const statement of statements) {
    const here = acts.get(statement.sentence);
    if (here) here.push(statement);
    else acts.set(statement.sentence, [statement]);
  }
  return acts;
}

function sentenceBlock(
  text: string,
  stretch: Stretch,
  marks: readonly Mark[],
  statements: readonly Statement[],
  style: Style,
): string {
  const acts = statements.map((statement) => actLine(statement, text, style));
  return [passage(text, stretch, marks, style), ...acts].join("\n");
}

function summary({ statements, sentences, messages }: Reading): string {
  const notes = messages.map(({ level, code, text }) => `${level} ${code}: ${plainLine(text)}`);
  return [found(statements, count(sentences.length, "sentence")), ...notes].join("\n");
}

function found(statements: readonly Statement[], sentences: string): string {
  if (statements.length === 0) return `no statements in ${sentences}`;
  const where = new Set(statements.map(({ sentence }) => sentence)).size;
  return `${count(statements.length, "statement")} (${kinds(statements)}) in ${where} of ${sentences}`;
}

/** "3 say, 2 accuse", the commonest first; by form where the act is open. */
function kinds(statements: readonly Statement[]): string {
  const tally = new Map<string, number>();
  for (const { act, form } of statements) {
    const kind = act ?? form;
    tally.set(kind, (tally.get(kind) ?? 0) + 1);
  }
  const rows = [...tally].sort(([, a], [, b]) => b - a);
  return rows.map(([kind, times]) => `${times} ${kind}`).join(", ");
}

function count(many: number, noun: string): string {
  return `${many} ${noun}${many === 1 ? "" : "s"}`;
}
