import { describe, expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { castOf } from "./cast.js";

const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

describe("whom a pronoun or a role stands for", () => {
  test.each([
    { text: "Omar Ali met Rana Aziz. He thanked her.", name: "Omar Ali", mention: "He" },
    { text: "Omar Ali met Rana Aziz. He thanked her.", name: "Rana Aziz", mention: "her" },
    { text: "Kenya said it had fired.", name: "Kenya", mention: "it" },
    {
      text: "Kenya accuses Chile of arming rebels, which it denies.",
      name: "Chile",
      mention: "it",
    },
    // whoever spoke in the sentence before goes on, named or not
    {
      text: "Peter Miller urged calm. Miller left. A driver said soldiers had fled. “They left us,” he said.",
      name: "driver",
      mention: "he",
    },
    // first names, titles and nouns tell who is he and who is she
    { text: "Peter Miller met Mary Jones. She left.", name: "Mary Jones", mention: "She" },
    { text: "Peter Miller met Mary Jones. He left.", name: "Peter Miller", mention: "He" },
    { text: "Peter Miller met Mrs Jones. She left.", name: "Jones", mention: "She" },
    { text: "Mary King met Peter Miller. She left.", name: "Mary King", mention: "She" },
    {
      text: "Kenya threatened Chile. Uganda demands that Chile leave its soil.",
      name: "Chile",
      mention: "its",
    },
    {
      text: "Kenya accused a group, which Chile says it does not arm.",
      name: "Chile",
      mention: "it",
    },
    { text: "Mary Jones found herself alone.", name: "Mary Jones", mention: "herself" },
    {
      text: "Reporters asked Peter Miller whether Omar Ali had lied. “No,” he said.",
      name: "Peter Miller",
      mention: "he",
    },
    {
      text: "Complaints against Peter Miller were many, the court said.\n\nDmitri Roko says “they are late, and they say that Miller is bad,” according to the Ostrand news service. He says “none of them came.”",
      name: "Dmitri Roko",
      mention: "He",
    },
    {
      text: "Peter Miller saw Omar Ali. “Ali lied,” he said.",
      name: "Peter Miller",
      mention: "he",
    },
    {
      text: "Former minister Omar Ali left. The former minister wept.",
      name: "Omar Ali",
      mention: "The former minister",
    },
    { text: "A Hamas attack failed. The group said so.", name: "Hamas", mention: "The group" },
    {
      text: "Omar Ali accused Rana Aziz of lying.\n\n“I will sue,” he added.",
      name: "Omar Ali",
      mention: "he",
    },
    {
      text: "KABUL: Interior Minister Omar Ali said no.",
      name: "Omar Ali",
      mention: "Interior Minister Omar Ali",
      country: "AFG",
    },
    {
      text: "Kenya and Chile met in Geneva. Both sides left early.",
      name: "Kenya",
      mention: "Kenya",
    },
    // whoever is asked to do something does it with what is theirs
    { text: "Chile urged Kenya to withdraw its troops.", name: "Kenya", mention: "its" },
    { text: "Chile appealed to Kenya to open its border.", name: "Kenya", mention: "its" },
    { text: "Chile asked Kenya to free its citizens.", name: "Chile", mention: "its" },
    { text: "Chile urged Kenya to leave its soil.", name: "Chile", mention: "its" },
    { text: "Chile sent troops to defend its border.", name: "Chile", mention: "its" },
    { text: "Chile promised Kenya to lift its ban.", name: "Chile", mention: "its" },
    // whose office speaks is whom it speaks of
    {
      text: "Chile's minister Omar Ali left. Kenya's president rang two friends, his office said.",
      name: "Kenya's president",
      mention: "his",
    },
    {
      text: "A plea to visit Uror was refused by the local commander. He later gave way.",
      name: "local commander",
      mention: "He",
    },
  ])("$text: $mention is $name", async ({ text, name, mention, country }) => {
    const report = reportFromText(text, { published: "2025-10-29" });
    const { actors } = castOf(report, await reader.analyse(report), codebook);
    const actor = actors.find((one) => one.name === name);
    expect(actor?.mentions.map((one) => one.text)).toContain(mention);
    if (country) expect(actor?.country).toBe(country);
  });
});

describe("one word for two", () => {
  test.each([
    {
      text: "Kenya and Chile met in Geneva. Both sides left early.",
      head: "sides",
      want: "Kenya, Chile",
    },
    {
      text: "Kenya fought Chile. The two countries signed a truce.",
      head: "countries",
      want: "Kenya, Chile",
    },
    // of a region: those last named side by side, not the parties of the report
    {
      text: "Kenya fought Chile. Qatar and Oman mediated. Kenya thanked the two Gulf states.",
      head: "states",
      want: "Qatar, Oman",
    },
    {
      text: "Kenya fought Chile for a week. The two Baltic states stayed away.",
      head: "states",
      want: "Baltic states",
    },
    {
      text: "Kenya denied that Uganda and Chile had met. They left.",
      head: "They",
      want: "Uganda, Chile",
    },
    { text: "Omar Ali and Rana Aziz met. They left.", head: "They", want: "Omar Ali, Rana Aziz" },
    {
      text: "President Omar Ali met President Rana Aziz. The two leaders ate.",
      head: "leaders",
      want: "Omar Ali, Rana Aziz",
    },
    {
      text: "Soldiers of Kenya and Chile met. They left.",
      head: "They",
      want: "Soldiers of Kenya",
    },
    {
      text: "Kenya and Chile agreed, Qatar's foreign ministry said. Qatar and Türkiye acted as mediators. The two sides will meet again.",
      head: "sides",
      want: "Kenya, Chile",
    },
    {
      text: "Kenya's army and the Wari Front began talks under the mediation of Peru. A clinic in Oslo was full. The envoy urged both parties to agree.",
      head: "parties",
      want: "Kenya's army, Wari Front",
    },
    // whose envoy calls on both is neither, and a school is no side
    {
      text: "Kenya fought Chile. A school closed. The United Nations warned of famine. Its envoy called on both sides to stop.",
      head: "sides",
      want: "Kenya, Chile",
    },
    // these two, and no others
    {
      text: "Chile and Peru met. Rana Aziz blamed both the Kenyan army and the Wari Front.",
      head: "Front",
      want: "Wari Front",
    },
    {
      text: "Kenya and Chile fought. In a statement the parties said no.",
      head: "parties",
      want: "Kenya, Chile",
    },
    {
      text: "Kenya and Chile fought. The mediators, Qatar and Oman, had hoped to coax the neighbours into a truce.",
      head: "neighbours",
      want: "Kenya, Chile",
    },
    {
      text: "Kenya and Chile fought. The neighbours settled their border.",
      head: "their",
      want: "Kenya, Chile",
    },
    {
      text: "Kenya and Chile met. Both delegations left early.",
      head: "delegations",
      want: "Kenya, Chile",
    },
    {
      text: "Kenya and Chile met. The two security chiefs shook hands.",
      head: "chiefs",
      want: "Kenyan security chiefs, Chilean security chiefs",
    },
    {
      text: "Kenyan and Chilean negotiators met. The two negotiators shook hands.",
      head: "negotiators",
      want: "Kenyan negotiators, Chilean negotiators",
    },
    {
      text: "Kenya and Chile fought. The African Union appealed to the two governments to hold their fire.",
      head: "their",
      want: "Kenya, Chile",
    },
    {
      text: "Kenya's minister told his Chilean counterpart no. Santiago slept. Brazil urged the neighbours to talk. The two presidents met.",
      head: "presidents",
      want: "Kenyan presidents, Chilean presidents",
    },
    {
      text: "Chilean marines seized a boat. Kenya's navy thanked them. The two navies met.",
      head: "navies",
      want: "Chile, Kenya",
    },
    {
      text: "Kenya and Chile fought. The two armies' commanders met.",
      head: "commanders",
      want: "Kenyan commanders, Chilean commanders",
    },
    {
      text: "The Kenyan and Chilean embassies closed. The two missions will open on Monday.",
      head: "missions",
      want: "Kenyan embassies, Chilean embassies",
    },
    // next door, and of no state
    { text: "Omar Ali fell. The neighbours heard him.", head: "neighbours", want: "" },
  ])("$text: $head", async ({ text, head, want }) => {
    const report = reportFromText(text);
    const analysis = await reader.analyse(report);
    const { actors, at } = castOf(report, analysis, codebook);
    const last = analysis.sentences.length - 1;
    const token = analysis.sentences[last]?.tokens.findIndex(({ form }) => form === head) ?? -1;
    const names = at(last, token).map((id) => actors.find((actor) => actor.id === id)?.name);
    expect(names.join(", ")).toBe(want);
  });
});
