import type { FoundParty } from "../../src/ledger/find/found.js";
import { nameWords } from "../../src/ledger/find/name.js";

/** Which of two does it to the other: "both" do it to each other, "together" have it between them, as talks. */
export type Way = "there" | "back" | "both" | "together";

/** @param one a country's code or words of a name, as the pair is asked for */
export function wayOf(parties: readonly FoundParty[], one: string, other: string): Way {
  const does = (by: string, to: string) =>
    parties.some((party) => party.role === "actor" && isWho(party, by)) &&
    parties.some((party) => party.role === "recipient" && isWho(party, to));
  const [there, back] = [does(one, other), does(other, one)];
  if (there && back) return "both";
  if (there) return "there";
  return back ? "back" : "together";
}

function isWho({ name, country }: FoundParty, who: string): boolean {
  return isCode(who)
    ? country === who
    : ` ${nameWords(name).join(" ")} `.includes(` ${nameWords(who).join(" ")} `);
}

/** "PAK", "IGO" */
export const isCode = (who: string): boolean => /^[A-Z]{3}$/.test(who);

/** What may stand in an address of a pair: a comma or an arrow would part it elsewhere. */
export const asWho = (text: string): string => text.replace(/[,>]/g, " ").trim();
