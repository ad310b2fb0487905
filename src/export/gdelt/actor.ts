import type { Actor } from "../../reading/format.js";

type Sector = Actor["sectors"][number];

/**
 * CAMEO's codes of roles for PLOVER's sectors; those without a counterpart are left out.
 *
 * Source: CAMEO Event and Actor Codebook 1.1b3, chapter 3.
 */
const ROLES: Readonly<Partial<Record<Sector, string>>> = {
  ...{ COP: "COP", GOV: "GOV", JUD: "JUD", LEG: "LEG", MIL: "MIL", REB: "REB", SPY: "SPY" },
  ...{ UAF: "UAF", OPP: "OPP", AGR: "AGR", BUS: "BUS", CRM: "CRM", CVL: "CVL", EDU: "EDU" },
  // CAMEO's MED is the media, PLOVER's is medicine
  ...{ ELI: "ELI", JRN: "MED", LAB: "LAB", MED: "HLH", REF: "REF" },
};

interface Stateless {
  readonly code: string;
  readonly country: string | null;
  readonly group: string | null;
  readonly role: string;
}

/** Of no one country: CAMEO writes the kind of body first, then which. */
const STATELESS: ReadonlyMap<string, Stateless> = new Map([
  ["IGO", { code: "IGO", country: null, group: null, role: "IGO" }],
  ["UNO", { code: "IGOUNO", country: null, group: "UNO", role: "IGO" }],
  ["EUR", { code: "IGOEUREEC", country: "EUR", group: "EEC", role: "IGO" }],
  ["NGO", { code: "NGO", country: null, group: null, role: "NGO" }],
  ["IMG", { code: "IMG", country: null, group: null, role: "IMG" }],
  ["MNC", { code: "MNC", country: null, group: null, role: "MNC" }],
  ["ISM", { code: "INT", country: null, group: null, role: "INT" }],
]);

export interface CameoActor {
  readonly code: string | null;
  readonly country: string | null;
  readonly group: string | null;
  /** At most three. */
  readonly roles: readonly string[];
}

/** "PAKGOVMIL": the country, then the roles. */
export function cameoActor({ country, sectors }: Actor): CameoActor {
  const stateless = STATELESS.get(country ?? "");
  const own = sectors.flatMap((sector) => ROLES[sector] ?? []);
  const roles = [...(stateless ? [stateless.role] : []), ...own].slice(0, 3);
  const code = `${stateless?.code ?? country ?? ""}${own.join("")}` || null;
  if (stateless) return { code, country: stateless.country, group: stateless.group, roles };
  return { code, country, group: null, roles };
}
