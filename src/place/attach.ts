import { below, isVerb, kindOf, leadOf, type Scene, type Site, siteAt, tokenAt } from "./scene.js";
import { ownSite, standingSite } from "./where.js";

/** Words for a happening that another word's place holds for: "were killed in Kabul *in* an attack". */
const TOGETHER = /^(?:in|during|by|from|with|at|on|via|through|amid)$/u;
const FARTHEST = 6;

/** What the climb from a word led to: a place, or the last word that it could have shared one with. */
interface Climb {
  readonly site: Site | null;
  readonly top: number;
}

/** The place of the happening whose word this is, as far as its own clause says. */
export function climbed(scene: Scene, token: number): Climb {
  let top = token;
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    const found = ownSite(scene, top) ?? sharedSite(scene, top);
    if (found) return { site: found, top };
    const next = scene.cues.has(top) ? null : above(scene, top);
    if (next === null) break;
    if (typeof next !== "number") return { site: next, top };
    top = next;
  }
  return { site: null, top };
}

/**
 * "The soldiers were killed when a shell *hit their post near Goma*", "saved them after they were found *off Aceh*": one
 * happening told twice; "hours after talks failed in Doha" tells of another, and so does what only "came as talks began in Doha".
 */
export function causeSite(scene: Scene, token: number): Site | null {
  const { xpos } = tokenAt(scene, token);
  if (!/^VB[DN]$/u.test(xpos) || scene.cues.has(token)) return null;
  const clause = below(scene, token).find(
    (child) => child > token && kindOf(scene, child) === "advcl" && isCause(scene, token, child),
  );
  if (clause === undefined) return null;
  const also = below(scene, clause).filter((child) => kindOf(scene, child) === "xcomp");
  return [clause, ...also].map((at) => ownSite(scene, at)).find((site) => site !== null) ?? null;
}

/** "*Police in Goma* arrested five men": where those who act are; what they say is said anywhere. */
export function subjectSite(scene: Scene, token: number): Site | null {
  if (scene.cues.has(token) || scene.sayings.has(tokenAt(scene, token).lemma)) return null;
  const subject = below(scene, token).find((child) => tokenAt(scene, child).deprel === "nsubj");
  return subject === undefined || siteAt(scene, subject) ? null : standingSite(scene, subject);
}

function isCause(scene: Scene, verb: number, clause: number): boolean {
  return below(scene, clause).some((at) => {
    const { form } = tokenAt(scene, at);
    const isApart = LENGTH.test(scene.tokens[at - 1]?.lemma ?? "");
    if (/^as$/iu.test(form)) return !/^(?:come|happen|occur)$/u.test(tokenAt(scene, verb).lemma);
    return /^when$/iu.test(form) || (/^after$/iu.test(form) && !isApart);
  });
}

/** "*hours* after", "*shortly* after" */
const LENGTH = /^(?:minute|hour|day|week|month|year|decade|shortly|soon|long|just)$/u;

/** "killed five and wounded six *in Goma*", "a bombing that killed twenty *in Quetta*" */
function sharedSite(scene: Scene, at: number): Site | null {
  if (scene.cues.has(at)) return null;
  for (const child of below(scene, at)) {
    const kind = kindOf(scene, child);
    const isClause =
      kind === "conj" ? isVerb(scene, at) : kind === "acl" && isOwnClause(scene, child);
    if (!isClause || !isVerb(scene, child) || scene.cues.has(child)) continue;
    if (kind === "conj" && hasSubject(scene, child)) continue;
    const found = ownSite(scene, child);
    if (found) return found;
  }
  return null;
}

/** "that killed …", "killing …": the noun itself does it; "talks *to end* the war in …" are elsewhere. */
function isOwnClause(scene: Scene, verb: number): boolean {
  if (below(scene, verb).some((child) => kindOf(scene, child) === "mark")) return false;
  const subject = below(scene, verb).find((child) => kindOf(scene, child) === "nsubj");
  return subject === undefined || /^(?:that|which|who)$/iu.test(tokenAt(scene, subject).form);
}

function hasSubject(scene: Scene, verb: number): boolean {
  return below(scene, verb).some((child) => /^[nc]subj/u.test(tokenAt(scene, child).deprel));
}

/** The word whose place this one's is too, where it has none of its own; a place where that word is one. */
function above(scene: Scene, at: number): number | Site | null {
  const { head } = tokenAt(scene, at);
  if (head === -1) return null;
  const kind = kindOf(scene, at);
  if (kind === "acl") return aboveRelative(scene, at, head);
  if (scene.cues.has(head)) return kind === "nsubj" && isPassive(scene, at) ? head : null;
  if (kind === "compound" || kind === "appos") return head;
  if (isVerb(scene, at)) return sharesClause(scene, at, head, kind) ? head : null;
  if (kind === "nsubj" || kind === "obj" || kind === "conj") return head;
  if (kind !== "obl" && kind !== "nmod") return null;
  return TOGETHER.test(leadOf(scene, at)) && !scene.people.has(head) ? head : null;
}

const isPassive = (scene: Scene, at: number): boolean => tokenAt(scene, at).deprel === "nsubj:pass";

/** "Kharkiv, where shells *killed* four"; "the bombing in Quetta that *killed* four", unlike people who did. */
function aboveRelative(scene: Scene, verb: number, head: number): number | Site | null {
  const isWhere = below(scene, verb).some((child) => /^where$/iu.test(tokenAt(scene, child).form));
  if (isWhere) return siteAt(scene, head) ?? ownSite(scene, head);
  return isOwnClause(scene, verb) && scene.happenings.has(head) ? head : null;
}

/** "stormed the base in Goma, *killing* nine", "began to *withdraw* from Goma", "gathered in Goma and *marched*" */
function sharesClause(scene: Scene, at: number, head: number, kind: string): boolean {
  if (scene.cues.has(at) || hasSubject(scene, at)) return false;
  if (kind === "xcomp" || kind === "conj") return true;
  return kind === "advcl" && at > head && tokenAt(scene, at).xpos === "VBG";
}
