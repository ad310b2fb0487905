import { installed, isAllowed } from "./licences.js";

// npm run licences: what is installed with Dateline, and under which licences.

const all = installed();
for (const { name, version, licence } of all)
  console.log(`${licence.padEnd(16)} ${name} ${version}`);
const refused = all.filter((one) => !isAllowed(one));
for (const { name, licence } of refused) console.error(`not on the list: ${name}, ${licence}`);
process.exitCode = refused.length > 0 ? 1 : 0;
