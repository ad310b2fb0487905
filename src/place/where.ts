import { below, isVerb, kindOf, leadOf, type Scene, type Site, siteAt, tokenAt } from "./scene.js";

/** Prepositions of where something is. */
const IN =
  /^(?:in|at|inside|outside|near|along|across|around|within|throughout|off|amid|beneath|beside|behind|opposite|next to|close to|in front of|in and around|inside of|outside of)$/u;
/** "An attack on Kharkiv" is there; one on Pakistan is against it, wherever it is. */
const AGAINST = /^(?:on|upon|against|for|over|into|through|above|from|off of|of)$/u;
/** Of a thing, what it lies in or belongs to: "the outskirts *of* Kyiv", "Kyiv suburbs", "the border *with* Mali". */
const LEAD = /^(?:of|between|with)?$/u;

/**
 * The places of a word's own: the phrases beneath it that say where, and a town that is what it strikes or takes. The
 * finest goes first: "in Kyiv, Ukraine" is in Kyiv.
 */
export function ownSite(scene: Scene, at: number): Site | null {
  const found = below(scene, at).flatMap((child) => sitesUnder(scene, at, child));
  return finest(found, at);
}

/** A name that no list has says less than a province and more than a country. */
const FINENESS = "point district city line province unlisted region country".split(" ");

function finest(sites: readonly Site[], at: number): Site | null {
  const distance = ({ head }: Site) => Math.abs(head - at);
  return sites.toSorted((a, b) => rankOf(a) - rankOf(b) || distance(a) - distance(b))[0] ?? null;
}

function rankOf({ place }: Site): number {
  return place ? FINENESS.indexOf(place.unlisted ? "unlisted" : place.precision) : FINENESS.length;
}

function sitesUnder(scene: Scene, at: number, child: number): Site[] {
  const kind = kindOf(scene, child);
  // "in waters off Oman", which the parser may hang there as a clause
  const isPhrase = kind === "advcl" && !isVerb(scene, child) && leadOf(scene, child) !== "";
  if (kind === "obl" || kind === "nmod" || isPhrase) return ofPhrase(scene, at, child);
  if (kind === "compound") return ofCompound(scene, at, child);
  if (isTouched(scene, at, child)) return ofTouched(scene, at, child);
  if (kind === "nsubj") return ofCause(scene, at, child);
  if (kind === "advmod") return below(scene, child).flatMap((one) => sitesUnder(scene, child, one));
  return [];
}

/** What an act is done to: its object, or the subject of its passive. */
function isTouched(scene: Scene, at: number, child: number): boolean {
  const { deprel } = tokenAt(scene, child);
  return deprel === "obj" || deprel === "nsubj:pass" || (deprel === "dep" && isVerb(scene, at));
}

/** "in Kabul", "near the town of Kasur", "at a market in Goma", "on the outskirts of Kyiv" */
function ofPhrase(scene: Scene, at: number, child: number): Site[] {
  const lead = leadOf(scene, child) || looseLead(scene, at, child);
  if (tokenAt(scene, child).deprel === "nmod:poss") return [];
  const site = siteAt(scene, child);
  if (site && isAcross(scene, child, lead)) return [site];
  const { lemma } = tokenAt(scene, at);
  if (lead === "to" && site) return TRAVEL.test(lemma) ? [site] : [];
  if (lead === "to" && lemma === "set") return ofTouched(scene, at, child);
  if (site)
    return IN.test(lead) ||
      isOn(site, lead) ||
      (AGAINST.test(lead) && isLocal(site, lead, scene, at))
      ? within(scene, child, site)
      : [];
  if (IN.test(lead) || ON.test(lead)) return ofThing(scene, child);
  // "met on the sidelines of a summit in Jeddah": the parser hangs the summit on the verb
  const isWithin =
    lead === "of"
      ? !isVerb(scene, at) || scene.happenings.has(child)
      : /^(?:with|by|between)$/u.test(lead);
  return AGAINST.test(lead) || isWithin ? ofTouched(scene, at, child) : [];
}

/** "killed near the border *with Lebanon*", "on the road *to Goma*": the parser hangs both on the verb. */
function isAcross(scene: Scene, child: number, lead: string): boolean {
  const first = scene.tokens.findIndex(
    (token, at) => token.head === child && token.deprel === "case" && at < child,
  );
  const before = scene.tokens[first - 1]?.lemma ?? "";
  return (lead === "with" && BORDER.test(before)) || (lead === "to" && ROAD.test(before));
}

const BORDER = /^(?:border|frontier|boundary)$/u;

/** "in and around Goma", "sank off Lampedusa": the parser hangs "in" on the noun, and "off" on the verb. */
function looseLead(scene: Scene, at: number, child: number): string {
  const loose = below(scene, at).find((one) => {
    const { form, deprel } = tokenAt(scene, one);
    return one < child && /^(?:advmod|compound:prt)$/u.test(deprel) && IN.test(form);
  });
  return loose === undefined ? "" : tokenAt(scene, loose).form.toLowerCase();
}

/** "on Velby Street in Goma": in Goma, which somebody knows. */
function within(scene: Scene, head: number, site: Site): Site[] {
  return site.place && !site.place.unlisted ? [site] : [...ofThing(scene, head), site];
}

/** "*on* Velby Street", "*on* the Khyber Pass" */
const isOn = ({ place }: Site, lead: string): boolean =>
  lead === "on" && (!place || place.unlisted === true || place.precision === "line");

/** "flew *to* Doha", "set fire *to* a bank in Goma"; "handed *to* Mali" happened elsewhere. */
const TRAVEL = /^(?:travel|fly|go|come|return|journey|trip|visit|march)$/u;

/** Of what has a place itself: "on a road near Goma", "during prayers in Goma". */
const ON = /^(?:on|along|during)$/u;

/** Of a country, an attack "on" it is not in it; a raid "into" it is. "From" says where only of land and of towns. */
function isLocal(site: Site, lead: string, scene: Scene, at: number): boolean {
  const isCountry = site.place === null || site.place.precision === "country";
  if (site.land) return lead !== "for" && lead !== "over";
  // "left Mali", "withdrew from Mali", unlike an attack on it
  if (lead === "from" && scene.goings.has(tokenAt(scene, at).lemma)) return true;
  // "the siege of Goma"
  if (lead === "of") return !isVerb(scene, at) && isTown(scene, at, site);
  if (lead === "into" || lead === "through") return !site.capital || isVerb(scene, at);
  if (lead === "for" || lead === "over" || lead === "above")
    return !isCountry && lead !== "for" && isVerb(scene, at);
  return (
    !isCountry && !(site.capital && lead === "against" && !scene.acts.has(tokenAt(scene, at).lemma))
  );
}

/** A thing in a place, or a part of it: "a road near *Goma*", "*Kyiv*'s suburbs", "*Kabul* airport", "the coast of *Aceh*". */
function ofThing(scene: Scene, head: number): Site[] {
  const found: Site[] = [];
  for (const child of below(scene, head)) {
    const kind = kindOf(scene, child);
    const site = siteAt(scene, child);
    const lead = leadOf(scene, child);
    const isPart = kind === "nmod" || kind === "compound" || kind === "appos" || kind === "obl";
    if (!isPart) continue;
    if (site && isOwned(scene, head, child, site)) continue;
    const isRoad = lead === "to" && ROAD.test(tokenAt(scene, head).lemma);
    const fits = LEAD.test(lead) || IN.test(lead) || ON.test(lead) || isRoad;
    if (site && fits) found.push(site);
    else if (!site && fits) found.push(...ofThing(scene, child));
  }
  return found;
}

/** "at the *U.S.* embassy": whose it is, not where; "the *Chad* border" is there. */
function isOwned(scene: Scene, head: number, child: number, { place }: Site): boolean {
  if (place?.precision !== "country" || !/^(?:compound|amod)$/u.test(kindOf(scene, child)))
    return false;
  return OWNED.test(tokenAt(scene, head).lemma);
}

const OWNED =
  /^(?:embassy|consulate|mission|residence|base|barracks|compound|outpost|convoy|warship|ship|vessel|plane|aircraft|company|bank)$/iu;

/** "The government in Kabul was warned": where it sits is not where that happened. */
const SEATED =
  /^(?:government|regime|administration|leadership|authority|ministry|parliament|council|ruler)$/u;

/** What is struck, held or taken: a town itself ("struck *Kharkiv*"), or what is in one ("a school in *Kharkiv*"). */
function ofTouched(scene: Scene, at: number, head: number): Site[] {
  const site = siteAt(scene, head);
  if (site) return isTown(scene, at, site) && leadOf(scene, head) === "" ? [site] : [];
  if (SEATED.test(tokenAt(scene, head).lemma)) return [];
  return below(scene, head).flatMap((child) => standing(scene, head, child));
}

/** Where a thing or a person is: "soldiers *in Goma*", "*Goma* airport", "a post *on the edge of Goma*", "parts *of Goma*". */
function standing(scene: Scene, head: number, child: number): Site[] {
  if (kindOf(scene, child) === "compound") return ofCompound(scene, head, child);
  if (kindOf(scene, child) !== "nmod") return [];
  if (tokenAt(scene, child).deprel === "nmod:poss") return ofPossessor(scene, child);
  const lead = leadOf(scene, child);
  const inner = siteAt(scene, child);
  const isPart = lead === "of" && PART.test(tokenAt(scene, head).lemma);
  const isAlong = lead === "between" && ROAD.test(tokenAt(scene, head).lemma);
  if (inner && (IN.test(lead) || isPart || isAlong || isOn(inner, lead)))
    return within(scene, child, inner);
  if (inner) return [];
  return IN.test(lead) || ON.test(lead) ? ofThing(scene, child) : [];
}

/** "blocked the *road between* Quetta and Chaman" */
const ROAD = /^(?:road|highway|motorway|route|railway|line|bridge|border|frontier|pipeline)$/u;
const PART =
  /^(?:part|control|centre|center|outskirts?|suburbs?|edge|half|most|much|rest|north|south|east|west|district|neighbou?rhood|quarter|street)$/u;

/** Where somebody stands: "police *in Goma*". */
export function standingSite(scene: Scene, head: number): Site | null {
  if (SEATED.test(tokenAt(scene, head).lemma)) return null;
  return finest(
    below(scene, head).flatMap((child) => standing(scene, head, child)),
    head,
  );
}

/** Reports mean the government by a capital as often as the town: "backed Kabul" is in no place, "shelled Kabul" is. */
function isTown(scene: Scene, at: number, { place, capital }: Site): boolean {
  if (scene.cues.has(at)) return false;
  if (place?.precision === "country") return scene.goings.has(tokenAt(scene, at).lemma);
  return !capital || scene.acts.has(tokenAt(scene, at).lemma) || isByHappening(scene, at);
}

/** "Kabul was rocked *by explosions*" */
function isByHappening(scene: Scene, at: number): boolean {
  return below(scene, at).some(
    (child) =>
      tokenAt(scene, child).deprel === "obl:agent" &&
      (scene.happenings.has(child) || scene.acts.has(tokenAt(scene, child).lemma)),
  );
}

/** "A blast in *Kabul* killed nine", unlike "The minister in *Kabul* denied it" */
function ofCause(scene: Scene, at: number, head: number): Site[] {
  return scene.people.has(head) || siteAt(scene, head) ? [] : ofTouched(scene, at, head);
}

/** "hit *Kharkiv*'s airport", unlike "rejected Kabul's offer" */
function ofPossessor(scene: Scene, child: number): Site[] {
  const site = siteAt(scene, child);
  return site?.place && site.place.precision !== "country" && !site.capital ? [site] : [];
}

/** "the *Kharkiv* strikes", "*Istanbul* talks"; "Ukraine talks" are about it. */
function ofCompound(scene: Scene, at: number, child: number): Site[] {
  const site = siteAt(scene, child);
  const isCountry = site?.place?.precision === "country";
  return site?.place && (!isCountry || STRUCK.test(tokenAt(scene, at).lemma)) ? [site] : [];
}

/** "the *Kenya* bombing": what names a country and not its people happened there; a "Kenya raid" may be Kenya's. */
const STRUCK = /^(?:bombing|blast|explosion|shooting|massacre|riot|quake|earthquake|unrest)$/u;
