import { describe, expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { castOf } from "./cast.js";

const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

/** "Omar Ali (PAK GOV): Minister Omar Ali, he": an actor's name, codes and mentions. */
async function castIn(text: string, published = "2025-10-29"): Promise<string[]> {
  const report = reportFromText(text, { published });
  const { actors } = castOf(report, await reader.analyse(report), codebook);
  return actors.map(({ name, country, sectors, mentions }) => {
    const codes = [country ?? "-", ...sectors].join(" ");
    return `${name} (${codes}): ${mentions.map((mention) => mention.text).join(", ")}`;
  });
}

describe("who is meant, and what the report says of them", () => {
  test.each([
    // a name, with its office, then short
    {
      text: "Pakistan's Defense Minister Omar Ali said that he would resign. Ali left early.",
      want: [
        "Omar Ali (PAK GOV MIL): Pakistan's Defense Minister Omar Ali, he, Ali",
        "Pakistan (PAK): Pakistan's",
      ],
    },
    {
      text: "Omar Ali, the spokesman for the Indonesian army, left. The spokesman said no more.",
      want: [
        "Indonesia (IDN): ",
        "Indonesian army (IDN MIL): the Indonesian army",
        "Omar Ali (IDN MIL): Omar Ali, the spokesman for the Indonesian army, The spokesman",
      ],
    },
    {
      text: "Kenya's Prime Minister, Amina Otieno, spoke. Otieno said she would go.",
      want: [
        "Amina Otieno (KEN GOV): Kenya's Prime Minister, Amina Otieno, Otieno, she",
        "Kenya (KEN): Kenya's",
      ],
    },
    {
      text: "Former minister Omar Ali of Kenya spoke.",
      want: ["Kenya (KEN): Kenya", "Omar Ali (KEN ELI): Former minister Omar Ali of Kenya"],
    },
    // capitals and governments
    { text: "Kabul denied the charge.", want: ["Afghanistan (AFG GOV): Kabul"] },
    {
      text: "The Afghan government said it would answer.",
      want: ["Afghanistan (AFG GOV): The Afghan government, it"],
    },
    {
      text: "The government in Nairobi protested. Nairobi wants an apology.",
      want: ["Kenya (KEN GOV): The government in Nairobi, Nairobi, Nairobi"],
    },
    { text: "The Kremlin rejected the offer.", want: ["Russia (RUS GOV): The Kremlin"] },
    {
      text: "Chile recalled its ambassador.",
      want: ["Chile (CHL): Chile, its", "its ambassador (CHL GOV): its ambassador"],
    },
    // bodies and their short forms
    {
      text: "The Movement for Free Rivers (MFR) marched. The MFR said the group would return.",
      want: [
        "Movement for Free Rivers (- PTY): The Movement for Free Rivers, Free Rivers, MFR, The MFR, the group",
      ],
    },
    {
      text: "The United Nations urged calm. The UN said it was worried.",
      want: ["United Nations (UNO): The United Nations, The UN, it"],
    },
    {
      text: "Taliban forces withdrew.",
      want: ["Taliban (AFG GOV): ", "Taliban forces (AFG MIL): Taliban forces"],
    },
    // when it matters
    {
      text: "The Taliban attacked a post.",
      published: "2010-05-04",
      want: ["Taliban (AFG REB): The Taliban"],
    },
    {
      text: "The Taliban attacked a post.",
      published: "2024-05-04",
      want: ["Taliban (AFG GOV): The Taliban"],
    },
    // nobody's name
    {
      text: "A Pakistani security official spoke to reporters on Monday.",
      want: ["Pakistani security official (PAK MIL): A Pakistani security official"],
      only: /official/u,
    },
    { text: "Gunmen killed two farmers.", want: ["Gunmen (- UAF): Gunmen"], only: /unmen/u },
    // the quoted speaker
    {
      text: "“We will not leave,” Omar Ali said.",
      want: ["Omar Ali (- -): We, Omar Ali"],
    },
    // nobody at all
    { text: "It rained for hours.", want: [] },
    { text: "It was clear that the talks had failed.", want: [] },
    { text: "Power returned to the valley.", want: [] },
    { text: "The Iraq War ended long ago.", want: [] },
  ])("$text", async ({ text, published, want, only }) => {
    const found = (await castIn(text, published)).filter((line) => !only || only.test(line));
    const clean = (line: string) => line.replace("(- -)", "(-)");
    expect(found.sort()).toEqual(want.map(clean).sort());
  });
});

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
  ])("$text: $mention is $name", async ({ text, name, mention, country }) => {
    const report = reportFromText(text, { published: "2025-10-29" });
    const { actors } = castOf(report, await reader.analyse(report), codebook);
    const actor = actors.find((one) => one.name === name);
    expect(actor?.mentions.map((one) => one.text)).toContain(mention);
    if (country) expect(actor?.country).toBe(country);
  });
});

test("both sides are two actors", async () => {
  const report = reportFromText("Kenya and Chile met in Geneva. Both sides left early.");
  const analysis = await reader.analyse(report);
  const { actors, at } = castOf(report, analysis, codebook);
  const names = at(1, 1).map((id) => actors.find((actor) => actor.id === id)?.name);
  expect(names).toEqual(["Kenya", "Chile"]);
});
