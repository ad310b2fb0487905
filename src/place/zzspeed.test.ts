import { test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadGazetteer } from "./gazetteer.js";
import { loadReader } from "../language/reader.js";
import { atlasOf } from "./atlas.js";
import { reportFromText } from "../report/report.js";
test("x", async () => {
  const [codebook,gaz]=[await loadCodebook(),await loadGazetteer()];
  const reader=await loadReader();
  for(const text of ["San Jose, ".repeat(3000),"San Jose, ".repeat(1500),"Kabul ".repeat(5000),"Paris's ".repeat(2000)]){ const rep=reportFromText(text); const an=await reader.analyse(rep); const t=performance.now(); const at=atlasOf(rep,an,codebook,gaz); console.log(text.slice(0,10),"sentences",an.sentences.length,"places",at.places.length,performance.now()-t); }
},600000);
