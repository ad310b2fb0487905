/** Closed lists the tokeniser needs. Universal Dependencies English keeps these together or splits them. */

/** Words whose full stop belongs to them, without the stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  `Mr Mrs Ms Dr Prof Rev Fr Sr Jr St Hon Gen Lt Col Maj Capt Cpt Cmdr Adm Sgt Cpl Brig Pvt Pte Spc Gov Sen Rep
   Reps Sens Pres Amb Atty Supt Insp Det Messrs Mme Mlle Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon
   Tue Tues Wed Thu Thur Thurs Fri Sat Sun Inc Corp Co Ltd Bros Cos vs al Ph Vol vol pp Ave Blvd Rd Ft Mt
   approx ca cf Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb
   Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Dept Univ Assn Intl Gens Lts Drs Sec Attn Esq dr mr mrs ms
   jr sr st gen lt col maj capt sgt gov sen rep inc corp ltd est ed eds fig`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Prefixes that stay with the word after their hyphen ("anti-tank"), others are cut off ("cross - border"). */
export const boundPrefixes: ReadonlySet<string> = new Set(
  `a ante anti arch be bi bio co contra counter cyber de e ex extra inter intra macro mega micro mid mini
   mono multi neo non over pan para peri post pre pro proto pseudo psycho quasi re semi socio sub super trans
   tri u ultra un uni vice cross`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Whole words with a hyphen or a slash inside. */
export const wholeWords: ReadonlySet<string> = new Set([
  "uh-oh",
  "uh-huh",
  "mm-hm",
  "s/he",
  "w/o",
  "c/o",
  "hm-m",
]);

/** Words written together that are two: where the second begins. */
export const contractions: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
  ["dont", 2],
  ["wont", 2],
  ["cant", 2],
  ["arent", 3],
  ["wasnt", 3],
  ["werent", 4],
  ["hasnt", 3],
  ["havent", 4],
  ["shouldnt", 6],
  ["thats", 4],
  ["whats", 4],
  ["youre", 3],
  ["theyre", 4],
  ["ive", 1],
  ["hes", 2],
  ["didnt", 3],
  ["doesnt", 4],
  ["isnt", 2],
  ["im", 1],
  ["lemme", 3],
  ["wouldnt", 5],
  ["couldnt", 5],
]);
