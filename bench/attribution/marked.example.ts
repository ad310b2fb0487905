import type { Attribution, Range } from "../../src/language/analysis.js";

const ROLES = { S: "source", C: "cue", T: "content" } as const;

export interface Marked {
  readonly text: string;
  readonly tokens: readonly Range[];
  readonly attributions: readonly Attribution[];
}

/** "S1[Omar] C1[said] T1[talks failed]": the digit says which attribution a piece belongs to. */
export function marked(line: string): Marked {
  const attributions: Record<keyof Attribution, Range[]>[] = [];
  let text = "";
  for (const part of line.split(/([SCT]\d\[[^\]]*\])/)) {
    const [, role, number, piece] = /^([SCT])(\d)\[(.*)\]$/s.exec(part) ?? [];
    const start = text.length;
    text += piece ?? part;
    if (role === undefined) continue;
    attributions[Number(number)] ??= { source: [], cue: [], content: [] };
    attributions[Number(number)]?.[ROLES[role as keyof typeof ROLES]].push({
      start,
      end: text.length,
    });
  }
  return { text, tokens: wordsIn(text), attributions: attributions.filter(Boolean) };
}

function wordsIn(text: string): Range[] {
  return [...text.matchAll(/\w+|[^\w\s]/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
