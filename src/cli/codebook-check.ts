import type { Layer, Layers } from "../codebook/codebook.js";
import type { Trial, Tried } from "../codebook/example.js";
import { plain } from "../telling/plain.js";
import { placeOf, TRIALS } from "./codebook-trials.js";
import { EXITS } from "./exits.js";
import { codebookFault, readerOf } from "./kit.js";
import { screenOf } from "./screen.js";
import type { Style } from "./view/style.js";
import { type World, write } from "./world.js";

export interface CheckOptions {
  /** The path of a user's folder. */
  readonly codebook?: string;
  readonly color?: boolean;
}

type Trials = (typeof TRIALS)[number];

/** What became of the examples of a folder. */
interface Outcome {
  readonly tried: number;
  readonly faults: readonly string[];
}

/**
 * `dateline codebook check`: every file is checked, and every example read.
 * @returns the exit code
 * @throws Fault codebook, missing, reader
 */
export async function checkCodebook(options: CheckOptions, world: World): Promise<number> {
  const { codebook: own } = options;
  const layers = await world.loadLayers(own).catch((error: unknown) => {
    throw codebookFault(error, own);
  });
  const style = screenOf(world, options.color);
  const say = (line: string) => write(world.stdout, `${line}\n`);
  await say(style.bold(filesLine(layers)));
  const trial = { reader: await readerOf(world), codebook: layers.codebook };
  const mine = layers.own ? await outcomeOf(layers.own, trial, say) : null;
  if (mine) await say(style.bold("and of ours, beside yours:"));
  const ours = await outcomeOf(layers.ours, trial, say);
  const { faults } = mine ?? ours;
  if (faults.length > 0) await say(`\n${faults.join("\n")}`);
  if (mine && ours.faults.length > 0) await say(`\n${CHANGED}\n${some(ours.faults)}`);
  await say(`\n${verdict(ours.tried + (mine?.tried ?? 0), faults.length, mine !== null, style)}`);
  return faults.length > 0 ? EXITS.example.code : 0;
}

const CHANGED = "Examples of ours that come out otherwise beside yours, which is no fault:";

/** Enough to see what changes; a new cue may change a hundred. */
const MOST = 10;

function some(faults: readonly string[]): string {
  const more = faults.length > MOST ? [`and ${faults.length - MOST} more`] : [];
  return [...faults.slice(0, MOST), ...more].join("\n");
}

function filesLine({ ours, own }: Layers): string {
  const all = `${count(ours.files.length, "file")}, no fault in them`;
  return own ? `yours: ${count(own.files.length, "file")}; ours: ${all}` : `codebook: ${all}`;
}

function verdict(tried: number, faults: number, isOwn: boolean, { bold }: Style): string {
  const each = isOwn ? "each of yours" : "each";
  if (faults === 0)
    return bold(`${count(tried, "example")} read: ${each} comes out as its entry says.`);
  const many = faults === 1 ? "one does" : `${faults} do`;
  return `${bold(`${count(tried, "example")} read: ${many} not come out.`)} Change the entry, or its example.`;
}

/** A line for each kind of entry as soon as its examples are read: the whole takes a while. */
async function outcomeOf(
  layer: Layer,
  trial: Trial,
  say: (line: string) => Promise<void>,
): Promise<Outcome> {
  const faults: string[] = [];
  let tried = 0;
  for (const trials of TRIALS) {
    const all = (await trials.run(layer.sections, trial)).filter((one) =>
      isInUse(one, trials, trial),
    );
    if (all.length === 0) continue;
    const wrong = all.filter(({ fault }) => fault !== null);
    for (const one of wrong) faults.push(await faultLines(one, trials, layer));
    tried += all.length;
    const end = wrong.length === 0 ? "" : `, ${wrong.length} not as the entry says`;
    await say(`  ${trials.name.padEnd(22)}${count(all.length, "example")}${end}`);
  }
  return { tried, faults };
}

/** Entries of ours that gave way to the user's are not looked at. */
function isInUse({ entry }: Tried, { lists }: Trials, { codebook }: Trial): boolean {
  return lists.some((list) => (codebook[list] as readonly object[]).includes(entry));
}

/** Where it stands, what it says, and below it what it came out as. */
async function faultLines(tried: Tried, trials: Trials, layer: Layer): Promise<string> {
  const { text, fault } = tried;
  const first = `${await placeOf(tried, trials, layer)}  ${text}`;
  return [plain(first), `    ${plain(fault ?? "")}`].join("\n");
}

function count(many: number, noun: string): string {
  return `${many.toLocaleString("en")} ${noun}${many === 1 ? "" : "s"}`;
}
