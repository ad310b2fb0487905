import { checkedOf, loadCodebook } from "./codebook.js";
import { writeCompiled } from "./compiled.js";

/** The last step of the build: checks the codebook once, so that a start need not. */
await writeCompiled(checkedOf(await loadCodebook()));
