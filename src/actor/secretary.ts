import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { knownBody } from "./known.js";
import type { Draft } from "./roster.js";

/** Bodies whose head goes by this title alone. */
const LED =
  /^(?:United Nations|North Atlantic Treaty Organization|NATO|Arab League|League of Arab States|Organization of American States|Association of Southeast Asian Nations|ASEAN)$/u;
const UNITED_NATIONS = "United Nations";

/** "The *Secretary-General* deplored it": of the one such body that the report names, the United Nations before others. */
export function bodyOfSecretary(
  { role, belongsTo, owners, definite }: Description,
  { analysis, directory, roster, report }: Casting,
): Draft | null {
  const isBare = belongsTo.length === 0 && owners.length === 0 && definite;
  if (!isBare || !role?.role.includes("secretary-general")) return null;
  const named = analysis.sentences
    .flatMap(({ tokens }) => directory.names(tokens))
    .flatMap(({ entry }) => (entry.as === "organisation" ? [entry.organisation] : []));
  const led = named.filter(({ name }) => LED.test(name));
  const own = led.find(({ name }) => name === UNITED_NATIONS) ?? led[0];
  return own ? knownBody(own, roster, report) : null;
}
