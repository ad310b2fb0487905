import { namesOfPerson, type Person, personKey } from "../codebook/people.js";
import { fold } from "../place/fold.js";
import type { Casting } from "./casting.js";
import type { Description } from "./describe.js";
import { GOVERNING } from "./listed-name.js";
import { personOn, standingOn } from "./people.js";
import type { Draft } from "./roster.js";

/** The person of the codebook whom a name stands for, in full or by what the codebook lists alone: "Netanyahu". */
export function listedAs(description: Description, casting: Casting): Person | undefined {
  const { name, title, role, sort, known } = description;
  if (name === null || known || sort === "place") return undefined;
  const { people } = casting.directory;
  const titled = title === null ? [] : people.named(`${title} ${name}`);
  const found = titled.length > 0 ? titled : people.named(name);
  if (found.length === 0 || goesOn(description, casting)) return undefined;
  const isFull = /\s/u.test(name);
  // "Qin Gang" is no gang
  if (!isFull && role?.kind === "organisation") return undefined;
  return isFull ? personOn(found, casting.report.published) : shortFor(found, description, casting);
}

/** "*Clinton* County", "*Bush* Street": a name that goes on is another's; "Clinton Administration" is no name. */
function goesOn({ sentence, head, end, name }: Description, { analysis }: Casting): boolean {
  const { tokens } = analysis.sentences[sentence] ?? { tokens: [] };
  const last = tokens[end - 1];
  const [token, next] =
    last && name?.endsWith(last.form) ? [last, tokens[end]] : [tokens[head], tokens[head + 1]];
  if (!token || next?.upos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(next.form)) return false;
  if (GOVERNING.test(next.form)) return false;
  return tokens[token.head] === next && /^(?:compound|flat)/u.test(token.deprel);
}

/**
 * "Clinton" is whom the report names in full, before or after; where it has named nobody but "Sara Netanyahu" so far,
 * "Netanyahu" is she, unless an office goes with the name.
 */
function shortFor(
  found: readonly Person[],
  description: Description,
  casting: Casting,
): Person | undefined {
  const { report, directory, analysis } = casting;
  const full = fullNames(description, casting);
  const told = found.filter((person) =>
    full.some(({ name }) => directory.people.named(name).includes(person)),
  );
  if (told.length > 0) return personOn(told, report.published);
  const { sentence, head, role } = description;
  const here = analysis.sentences[sentence]?.tokens[head]?.start ?? 0;
  const isOffice = role?.sectors.some((sector) => found.some((one) => hasHeld(one, sector)));
  if (!isOffice && full.some(({ start }) => start < here)) return undefined;
  return personOn(found, report.published);
}

/** Names of persons in the report that end in this one, and have more. */
function fullNames({ name }: Description, { analysis, report }: Casting) {
  const last = ` ${personKey(name ?? "")}`;
  return analysis.names
    .filter(({ kind }) => kind === "person")
    .map(({ start, end }) => ({ start, name: report.text.slice(start, end) }))
    .filter((one) => personKey(one.name).endsWith(last));
}

const hasHeld = ({ posts }: Person, sector: string): boolean =>
  posts.some(({ sectors }) => (sectors as readonly string[]).includes(sector));

/** "President *Biden*" after "Hunter Biden", of whom no office is told: the one that the codebook lists. */
export function isNamesake(found: Draft, listed: Person | undefined): boolean {
  const { kind, name, country, sectors } = found;
  const isBare = country === null && sectors.size === 0 && found.listed === null;
  return (
    listed !== undefined &&
    kind === "person" &&
    isBare &&
    /\s/u.test(name) &&
    !isCalled(listed, name)
  );
}

const isCalled = (person: Person, name: string): boolean =>
  namesOfPerson(person).some((one) => personKey(one) === personKey(name));

/** Takes what the codebook knows of a person, until the report says otherwise. */
export function list(draft: Draft, person: Person, { report, directory }: Casting): Draft {
  const { country, sectors } = standingOn(person, report.published);
  if (draft.country !== null && !draft.isGuessed && !isOf(person, draft.country)) return draft;
  draft.listed = person;
  draft.gender ??= directory.genders.name.get(fold(person.name.split(" ")[0] as string)) ?? null;
  if (draft.country === null || draft.isGuessed) {
    draft.country = country;
    draft.isGuessed = true;
  }
  if (draft.sectors.size > 0) return draft;
  for (const sector of sectors) draft.sectors.add(sector);
  draft.isPresumed = true;
  return draft;
}

/** The report's own word for whose somebody is, and as what, goes before the list's. */
export function correct(draft: Draft, country: string | null, saysSectors: boolean): void {
  const { listed } = draft;
  if (!listed) return;
  if (saysSectors) dropSectors(draft);
  if (country === null || !draft.isGuessed) return;
  draft.isGuessed = false;
  if (country === draft.country) return;
  draft.country = country;
  if (isOf(listed, country)) return;
  draft.listed = null;
  dropSectors(draft);
}

/** "The Kenyan trader *Omar Bashir*" is another man; "the Finnish diplomat *Martti Ahtisaari*" was of the UN later. */
const isOf = ({ country, posts }: Person, code: string): boolean =>
  country === code || posts.some((post) => post.country === code);

function dropSectors(draft: Draft): void {
  if (draft.isPresumed) draft.sectors.clear();
  draft.isPresumed = false;
}
