/** The closed word lists of format 1, in the words of the project; PLOVER's are in plover.ts. */

export const ACTS = [
  "say",
  "claim",
  "report",
  "confirm",
  "admit",
  "deny",
  "accuse",
  "condemn",
  "praise",
  "warn",
  "threaten",
  "demand",
  "promise",
  "agree",
  "refuse",
  "ask",
  "predict",
  "believe",
] as const;

export const FORMS = ["direct", "indirect", "mixed"] as const;

export const STANCES = [
  "affirms",
  "denies",
  "threatens",
  "demands",
  "promises",
  "refuses",
  "expects",
  "supposes",
] as const;

export const STATUSES = [
  "contested",
  "reported",
  "claimed",
  "denied",
  "threatened",
  "demanded",
  "promised",
  "refused",
  "expected",
  "supposed",
] as const;

export const ACTOR_KINDS = ["person", "group", "organisation", "state", "unnamed"] as const;

/** Stand where a country code would, for actors of no one country: 3166 assigns none of them. */
export const STATELESS_CODES = ["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"] as const;

export const SECTORS = [
  "COP",
  "GOV",
  "JUD",
  "LEG",
  "MIL",
  "PRM",
  "PTY",
  "REB",
  "SPY",
  "UAF",
  "UNK",
  "AGR",
  "BUS",
  "CRM",
  "CVL",
  "EDU",
  "ELI",
  "JRN",
  "LAB",
  "MED",
  "REF",
  "OPP",
  "PRE",
  "REL",
  "SOC",
] as const;

export const PLACE_PRECISIONS = [
  "point",
  "city",
  "district",
  "province",
  "country",
  "region",
  "line",
] as const;

export const TIME_PRECISIONS = ["day", "month", "season", "year", "decade"] as const;

/** Read from the text, or inferred from the published date. */
export const TIME_BASES = ["stated", "implied"] as const;

export const QUANTITY_KINDS = [
  "killed",
  "injured",
  "captured",
  "arrested",
  "missing",
  "displaced",
  "crowd",
] as const;

export const MESSAGE_LEVELS = ["info", "warning", "error"] as const;
