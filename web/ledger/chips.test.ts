import { expect, test } from "vitest";
import { chipsOf } from "./chips.js";

const NATIONS: Readonly<Record<string, string>> = { NOR: "Norway", SWE: "Sweden" };

test.each([
  { query: "q=truce&type=ASSAULT&since=2024-01-01", want: [] },
  { query: "named=Kari Dahl&as=by", want: ["said by Kari Dahl [named as]"] },
  { query: "named=Norway&as=recipient", want: ["done to Norway [named as]"] },
  { query: "pair=NOR,SWE", want: ["between Norway and Sweden [pair]"] },
  { query: "pair=NOR>Kari Dahl", want: ["by Norway to Kari Dahl [pair]"] },
  { query: "spot=59.9,10.7", want: ["at 59.9, 10.7 [spot]"] },
  { query: "spot=59.9,10.7&spot=1,2", want: ["at 2 places of the map [spot]"] },
  { query: "placed=no", want: ["without a place on the map [placed]"] },
  { query: "placed=yes", want: ["on the map [placed]"] },
  {
    query: "from=2024-02-01&to=2024-02-03",
    want: ["happened on 2024-02-01 or later [from]", "happened on 2024-02-03 or before [to]"],
  },
  { query: "sector=MIL&sector=REB", want: ["a party of MIL or REB [sector]"] },
  {
    query: "partyOnly=yes&anonymous=yes",
    want: ["claimed only by a party [partyOnly]", "sources without a name [anonymous]"],
  },
])("$query", ({ query, want }) => {
  const chips = chipsOf(new URLSearchParams(query), (code) => NATIONS[code] ?? code);
  expect(chips.map(({ told, names }) => `${told} [${names.join(" ")}]`)).toEqual(want);
});
