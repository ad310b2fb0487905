import { describe, expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { reportFromText } from "../report/report.js";
import { castOf } from "./cast.js";

const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

/** "Clinton (USA GOV Bill Clinton)": an actor's name, codes and entry of the codebook; states that are only named aside. */
async function peopleIn(text: string, published: string | null = null): Promise<string[]> {
  const report = reportFromText(text, { published });
  const { actors } = castOf(report, await reader.analyse(report), codebook);
  return actors
    .filter(({ kind }) => kind === "person")
    .map(({ name, country, sectors, known }) => {
      const codes = [country ?? "-", ...sectors].join(" ");
      return `${name} (${codes}${known ? `: ${known}` : ""})`;
    });
}

describe("whose somebody is of whom the report does not say it", () => {
  test.each([
    ["Netanyahu said the talks would go on.", ["Netanyahu (ISR GOV: Benjamin Netanyahu)"]],
    [
      "Talks between Arafat and Barak broke down.",
      ["Arafat (PSE GOV: Yasser Arafat)", "Barak (ISR GOV: Ehud Barak)"],
    ],
    [
      "NETANYAHU REJECTS DEAL, SAYS ABBAS.",
      ["NETANYAHU (ISR GOV: Benjamin Netanyahu)", "ABBAS (PSE GOV: Mahmoud Abbas)"],
    ],
    // one of two names
    ["Mahmoud Abbas left. Abu Mazen was tired.", ["Mahmoud Abbas (PSE GOV: Mahmoud Abbas)"]],
    // what the reader marks in part, or as nothing
    [
      "Hun Sen accused Thaksin of theft.",
      ["Hun Sen (KHM GOV: Hun Sen)", "Thaksin (THA GOV: Thaksin Shinawatra)"],
    ],
    ["Mullah Omar refused to come.", ["Mullah Omar (AFG REB: Mullah Omar)"]],
    ["Robert S. Gates warned the rebels.", ["Robert S. Gates (USA GOV MIL: Robert Gates)"]],
    ["Suu Kyi was arrested.", ["Suu Kyi (MMR OPP PTY: Aung San Suu Kyi)"]],
    ["Syria-backed Nasrallah vowed to fight.", ["Nasrallah (LBN PTY REB: Hassan Nasrallah)"]],
  ])("%s", async (text, want) => {
    expect(await peopleIn(text)).toEqual(want);
  });
});

describe("the report's date", () => {
  test.each([
    ["Netanyahu spoke.", "2000-05-01", "Netanyahu (ISR ELI: Benjamin Netanyahu)"],
    ["Netanyahu spoke.", "2007-05-01", "Netanyahu (ISR OPP PTY: Benjamin Netanyahu)"],
    ["Netanyahu spoke.", "2015-05-01", "Netanyahu (ISR GOV: Benjamin Netanyahu)"],
    ["Clinton flew to Lima.", "1995-05-01", "Clinton (USA GOV: Bill Clinton)"],
    ["Clinton flew to Lima.", "2010-05-01", "Clinton (USA GOV: Hillary Clinton)"],
    ["Bush flew to Lima.", "1990-05-01", "Bush (USA GOV: George H.W. Bush)"],
    ["Bush flew to Lima.", "2003-05-01", "Bush (USA GOV: George W. Bush)"],
    ["Hosni Mubarak was freed.", "2015-01-01", "Hosni Mubarak (EGY ELI: Hosni Mubarak)"],
    ["Garang spoke.", "1999-01-01", "Garang (SDN REB: John Garang)"],
  ])("%s on %s", async (text, published, want) => {
    expect(await peopleIn(text, published)).toEqual([want]);
  });
});

describe("what the report says goes first", () => {
  test.each([
    [
      "Opposition leader Benjamin Netanyahu spoke.",
      ["Benjamin Netanyahu (ISR OPP: Benjamin Netanyahu)"],
    ],
    ["Former President Hosni Mubarak spoke.", ["Hosni Mubarak (EGY ELI: Hosni Mubarak)"]],
    ["Clinton, the secretary of state, flew home.", ["Clinton (USA GOV: Bill Clinton)"]],
    [
      "U.S. Secretary of State Hillary Clinton flew home. Clinton was tired.",
      ["Hillary Clinton (USA GOV: Hillary Clinton)"],
    ],
    // another man of that name
    ["The Kenyan trader Omar Bashir was arrested.", ["Omar Bashir (KEN BUS)"]],
  ])("%s", async (text, want) => {
    expect(await peopleIn(text)).toEqual(want);
  });
});

describe("nobody of the list", () => {
  test.each([
    ["Sara Netanyahu visited a school.", ["Sara Netanyahu (-)"]],
    ["Sara Netanyahu visited a school. Netanyahu left.", ["Sara Netanyahu (-)"]],
    [
      "Netanyahu spoke. Sara Netanyahu visited a school.",
      ["Netanyahu (ISR GOV: Benjamin Netanyahu)", "Sara Netanyahu (-)"],
    ],
    ["Hunter Biden was convicted.", ["Hunter Biden (-)"]],
    [
      "Hunter Biden was convicted. President Biden pardoned him.",
      ["Hunter Biden (-)", "Biden (USA GOV: Joe Biden)"],
    ],
    ["Drivers blocked George Bush Street.", ["George Bush Street (-)"]],
    ["Sheriffs searched Clinton County.", ["Clinton (-)"]],
    ["Ali Khan mended the boat. Rosa Brown left.", ["Ali Khan (-)", "Rosa Brown (-)"]],
  ])("%s", async (text, want) => {
    expect(await peopleIn(text)).toEqual(want);
  });
});

/** "Syria (SYR GOV)": who acts besides persons. */
async function bodiesIn(text: string): Promise<string[]> {
  const report = reportFromText(text, { published: null });
  const { actors } = castOf(report, await reader.analyse(report), codebook);
  return actors
    .filter(({ kind }) => kind !== "person")
    .map(({ name, country, sectors }) => `${name} (${[country ?? "-", ...sectors].join(" ")})`);
}

describe("those whom somebody leads", () => {
  test.each([
    ["The Obama administration condemned the raid.", ["United States (USA GOV)"]],
    ["The Clinton Administration condemned the raid.", ["United States (USA GOV)"]],
    ["The Assad regime denied the charge.", ["Syria (SYR GOV)"]],
    ["Netanyahu's government denied the charge.", ["Israel (ISR GOV)"]],
    ["Assad's forces shelled the town.", ["Assad's forces (SYR MIL)"]],
    ["Assad forces shelled the town.", ["Assad forces (SYR MIL)"]],
    ["Savimbi's troops attacked a train.", ["Savimbi's troops (AGO REB)"]],
    ["Bush aides condemned the raid.", ["Bush aides (USA GOV)"]],
  ])("%s", async (text, want) => {
    expect(await bodiesIn(text)).toEqual(want);
  });
});
