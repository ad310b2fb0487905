import { expect, test } from "vitest";
import { withDoubleMarks } from "./single-marks.js";

test.each([
  ["He said ‘we stay’.", "He said “we stay”."],
  ["‘We stay,’ he said. ‘And fight.’", "“We stay,” he said. “And fight.”"],
  ["He called it ‘a “lie” of theirs’.", "He called it “a ‘lie’ of theirs”."],
  ["“We ‘stay’,” he said.", "“We ‘stay’,” he said."],
  [
    "‘The workers’ union and the army’s men lie,’ she said.",
    "“The workers’ union and the army’s men lie,” she said.",
  ],
  ["‘the workers’ union lies’, she said", "“the workers’ union lies”, she said"],
  [
    "what it called ‘the enemies’ and their friends",
    "what it called “the enemies” and their friends",
  ],
  ["The workers’ union and Omar’s men", "The workers’ union and Omar’s men"],
  ["Sheikh ‘Abd al-Rahman’s men", "Sheikh ‘Abd al-Rahman’s men"],
  ["in the '90s the workers' union", "in the '90s the workers' union"],
  [
    "He said 'we won't stay' in the workers' hall.",
    "He said “we won't stay” in the workers' hall.",
  ],
  ["\"We 'stay',\" he said.", "\"We 'stay',\" he said."],
  ["‘Abd al-Rahman left", "‘Abd al-Rahman left"],
  ["‘Abd al-Rahman and the workers’ union left", "‘Abd al-Rahman and the workers’ union left"],
  ["the class of '99 and the workers' union", "the class of '99 and the workers' union"],
  ["He said 'the \"deal\" is off'.", "He said “the 'deal' is off”."],
  [
    "‘This is a paragraph that goes on in another one, behind a blank line.\n\n‘So it ends,’ he said",
    "“This is a paragraph that goes on in another one, behind a blank line.\n\n“So it ends,” he said",
  ],
])("%s", (text, want) => {
  expect(withDoubleMarks(text)).toBe(want);
  expect(want).toHaveLength(text.length);
});
