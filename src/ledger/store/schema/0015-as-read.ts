import type { Migration } from "./migrations.js";

/**
 * Readings are kept as the text that they are written as. Nothing searches in them: what is searched is laid out. As `jsonb`
 * each would be taken apart and put together again, which takes a third of the time of inserting it.
 */
export const asRead: Migration = {
  name: "as read",
  run: ["alter table readings alter body type json using body::json"],
};
