const format = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "Norway, Sweden and Denmark" */
export const listed = (names: readonly string[]): string => format.format(names);
