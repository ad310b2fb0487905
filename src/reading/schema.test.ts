import { expect, test } from "vitest";
import { jsonSchema } from "./schema.js";

// Written anew by `npm run schema`; a plain run only compares.
test("docs/format-1.schema.json is the format's schema", async () => {
  const json = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot("../../docs/format-1.schema.json");
});
