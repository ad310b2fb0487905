import { expect, test } from "vitest";
import { countedIn, shown } from "./quantities.example.js";

/** A passage beside its quantities: "killed 23.. [At least 23 soldiers] army". */
export type Table = readonly (readonly [passage: string, quantities: readonly string[]])[];

/** A test for every passage. */
export async function tableTest(table: Table): Promise<void> {
  const counted = await countedIn(table.map(([passage]) => passage));
  test.each(table.map(([passage, want], index) => [passage, want, counted[index]] as const))(
    "%s",
    (_, want, got) => expect(got && shown(got)).toEqual(want),
  );
}
