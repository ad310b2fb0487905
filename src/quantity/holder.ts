import type { Quantity, Statement } from "../reading/format.js";

/** Who gives a figure: the source of the innermost statement around it whose source is somebody, else the report itself. */
export function holderOf(
  offset: number,
  statements: readonly Statement[],
): Pick<Quantity, "holder" | "statement"> {
  const around = statements
    .filter(({ content, source }) => source.actor !== null && covers(content.spans, offset))
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const [innermost] = around;
  return innermost
    ? { holder: innermost.source.actor ?? "author", statement: innermost.id }
    : { holder: "author", statement: null };
}

const covers = (spans: Statement["content"]["spans"], offset: number): boolean =>
  spans.some(({ start, end }) => start <= offset && offset < end);

const lengthOf = ({ content }: Statement): number =>
  content.spans.reduce((sum, { start, end }) => sum + end - start, 0);
