/** A relation without its subtype: "nmod:poss" is "nmod". */
export function bare(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon === -1 ? deprel : deprel.slice(0, colon);
}
