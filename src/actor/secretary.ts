import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { knownBody } from "./known.js";
import type { Draft } from "./roster.js";

/** Bodies whose head goes by this title alone. */
const LED =
  /^(?:United Nations|North Atlantic Treaty Organization|NATO|Arab League|League of Arab States|Organization of American States|Association of Southeast Asian Nations|ASEAN)$/u;

/** "The *Secretary-General* deplored it": of the body so led that is named nearest before it, else first after it. */
export function bodyOfSecretary(
  { sentence, role, belongsTo, owners, definite }: Description,
  { analysis, directory, roster, report }: Casting,
): Draft | null {
  const isBare = belongsTo.length === 0 && owners.length === 0 && definite;
  if (!isBare || !role?.role.includes("secretary-general")) return null;
  const led = analysis.sentences.flatMap(({ tokens }, at) =>
    directory
      .names(tokens)
      .flatMap(({ entry }) => (entry.as === "organisation" ? [entry.organisation] : []))
      .filter(({ name }) => LED.test(name))
      .map((body) => ({ body, at })),
  );
  const own = (led.findLast(({ at }) => at <= sentence) ?? led[0])?.body;
  return own ? knownBody(own, roster, report) : null;
}
