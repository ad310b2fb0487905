/** A report of our own, to try what a reading is: an accusation, its denial, a claim, a threat, nobody's real words. */
export const EXAMPLE = {
  published: "2024-02-27",
  publisher: "Fjord Post",
  text: `OSLO, Feb. 27 (Fjord Post) - Norway's Interior Minister Kari Dahl on Tuesday blamed Sweden for the shelling of a bridge near Kirkenes, a charge Stockholm denied.

"Two of our border guards were killed," Dahl told reporters. "If the shelling goes on, we will close every crossing."

A Swedish army spokesman said that his country's forces had not fired a shot since Sunday and urged Oslo to return to the talks in Helsinki.

A diplomat close to the talks, who asked not to be named, said Finland had proposed a ceasefire of ten days.`,
} as const;
