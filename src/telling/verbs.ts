import type { Act } from "../reading/format.js";

/** How an act is told: "said", or "told Omar" where it is told whom. */
export interface Verb {
  readonly alone: string;
  /** Before whoever is spoken to or of. */
  readonly toward: string;
  /** Before them where the content follows as part of the sentence: "called on Omar *to leave*". */
  readonly joined?: string;
  /** Words before a content that this verb can take too, and what becomes of them. */
  readonly links: Readonly<Record<string, string>>;
  /** The same where somebody is spoken to or of. */
  readonly linksToward?: Readonly<Record<string, string>>;
  /** Cues after which a content can follow this verb as it followed them: "told them it was over". */
  readonly like: readonly string[];
  /** It takes a noun as its object: "denied the charge". */
  readonly takesObject?: boolean;
}

const that = { that: "that" };
const takesObject = true;

/** A verb of one form: "warned", and "warned Omar". */
function plainVerb(word: string, lemma: string, links: Verb["links"], toward = word): Verb {
  return { alone: word, toward, links, like: [lemma] };
}

/** Past tense for each act; no word here takes a side. */
export const VERBS: Readonly<Record<NonNullable<Act>, Verb>> = {
  say: { alone: "said", toward: "told", links: that, like: ["say", "tell", "add"] },
  claim: plainVerb("claimed", "claim", that, "claimed to"),
  report: plainVerb("reported", "report", that, "reported to"),
  confirm: { ...plainVerb("confirmed", "confirm", that, "confirmed to"), takesObject },
  admit: { ...plainVerb("admitted", "admit", that, "admitted to"), takesObject },
  deny: { ...plainVerb("denied", "deny", that, "denied to"), takesObject },
  accuse: {
    alone: "made an accusation",
    toward: "accused",
    links: {},
    linksToward: { of: "of", for: "of" },
    like: ["accuse"],
  },
  condemn: { ...plainVerb("condemned", "condemn", { for: "for" }), takesObject },
  praise: { ...plainVerb("praised", "praise", { for: "for" }), takesObject },
  warn: plainVerb("warned", "warn", { ...that, of: "of", against: "against" }),
  threaten: plainVerb("threatened", "threaten", { to: "to", with: "with" }),
  demand: {
    alone: "demanded",
    toward: "made a demand of",
    joined: "called on",
    links: { ...that, to: "to", for: "" },
    linksToward: { to: "to", for: "for" },
    like: ["demand"],
    takesObject,
  },
  promise: plainVerb("promised", "promise", { ...that, to: "to" }),
  agree: plainVerb("agreed", "agree", { ...that, to: "to", on: "on" }, "agreed with"),
  refuse: { ...plainVerb("refused", "refuse", { to: "to" }), takesObject },
  ask: plainVerb("asked", "ask", { about: "about" }),
  predict: { ...plainVerb("predicted", "predict", that), takesObject },
  believe: plainVerb("believed", "believe", that),
};
