import type { Event, Quantity, Statement } from "../reading/format.js";

/**
 * Who gives a figure: the source of the innermost statement around it whose source is somebody, else the report itself; of
 * what that source only denies, whoever holds it to have happened.
 */
export function holderOf(
  offset: number,
  event: Event | null,
  statements: readonly Statement[],
): Pick<Quantity, "holder" | "statement"> {
  const around = statements
    .filter(({ content, source }) => source.actor !== null && covers(content.spans, offset))
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const [innermost] = around;
  const other = innermost?.act === "deny" ? affirmed(event, innermost) : null;
  if (other) return other;
  return innermost
    ? { holder: innermost.source.actor ?? "author", statement: innermost.id }
    : { holder: "author", statement: null };
}

/** "*The rebels'* claim that 58 were killed was dismissed by an official": the rebels' figure. */
function affirmed(event: Event | null, { source }: Statement) {
  const position = event?.positions.find(
    ({ stance, holder }) => stance === "affirms" && holder !== source.actor,
  );
  return position ? { holder: position.holder, statement: position.statement } : null;
}

const covers = (spans: Statement["content"]["spans"], offset: number): boolean =>
  spans.some(({ start, end }) => start <= offset && offset < end);

const lengthOf = ({ content }: Statement): number =>
  content.spans.reduce((sum, { start, end }) => sum + end - start, 0);
