/** Something wrong in a codebook file: where, what, and what would be right. */
export interface CodebookProblem {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** All that is wrong with a codebook, a line each: `codebook/cues.yaml:31  unknown act "sey"; use one of: say, …` */
export class CodebookFault extends Error {
  override readonly name = "CodebookFault";

  constructor(readonly problems: readonly CodebookProblem[]) {
    super(problems.map(({ file, line, text }) => `${file}:${line}  ${text}`).join("\n"));
  }
}
