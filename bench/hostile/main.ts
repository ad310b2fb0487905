import { properties } from "./properties.js";
import { soak } from "./soak.js";

// npm run soak -- [CASES] [SEED]: as many hostile cases as there is time for; the same seed gives the same cases.

const [cases = "100000", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${cases} cases, seed ${seed}`);
const begun = performance.now();
const all = await soak(await properties(), Number(cases), Number(seed), (one) => {
  console.log(`${one.broken === null ? "holds" : "BROKEN"}: ${one.name}`);
  console.log(`  ${one.cases} cases, the slowest ${one.slowest.toFixed(0)} ms`);
  if (one.broken !== null) console.log(one.broken);
});
console.log(`${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
process.exitCode = all.some(({ broken }) => broken !== null) ? 1 : 0;
