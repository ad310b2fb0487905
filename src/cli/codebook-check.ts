import type { Layer, Layers } from "../codebook/codebook.js";
import type { Trial, Tried } from "../codebook/example.js";
import { placeOf, TRIALS } from "./codebook-trials.js";
import { EXITS } from "./exits.js";
import { codebookFault, readerOf } from "./kit.js";
import { screenOf } from "./screen.js";
import { lines } from "./view/lines.js";
import { piece } from "./view/piece.js";
import { plainLine } from "./view/plain.js";
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
  const told = (list: readonly string[]) =>
    list.map((line) => lines([piece(plainLine(line))], { first: 0, rest: 4 }, style)).join("\n");
  const { faults } = mine ?? ours;
  if (faults.length > 0) await say(`\n${told(faults)}`);
  if (mine && ours.faults.length > 0) await say(`\n${CHANGED}\n${told(ours.faults)}`);
  await say(`\n${verdict(ours.tried + (mine?.tried ?? 0), faults.length, style)}`);
  return faults.length > 0 ? EXITS.example.code : 0;
}

const CHANGED = "Examples of ours that yours change, which is no fault:";

function filesLine({ ours, own }: Layers): string {
  const all = `${count(ours.files.length, "file")}, no fault in them`;
  return own ? `yours: ${count(own.files.length, "file")}; ours: ${all}` : `codebook: ${all}`;
}

function verdict(tried: number, faults: number, { bold }: Style): string {
  const all = `${count(tried, "example")} read`;
  if (faults === 0) return bold(`${all}, and each comes out as its entry says.`);
  const many = faults === 1 ? "one does" : `${faults} do`;
  return `${bold(`${all}, and ${many} not come out.`)} Change the entry, or its example.`;
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
    const all = (await trials.run(layer.sections, trial)).filter((one) => isInUse(one, trials, trial));
    if (all.length === 0) continue;
    const wrong = all.filter(({ fault }) => fault !== null);
    for (const one of wrong) faults.push(await faultLine(one, trials, layer));
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

async function faultLine(tried: Tried, trials: Trials, layer: Layer): Promise<string> {
  return `${await placeOf(tried, trials, layer)}  ${tried.text.replace(/\.$/u, "")}: ${tried.fault}`;
}

function count(many: number, noun: string): string {
  return `${many.toLocaleString("en")} ${noun}${many === 1 ? "" : "s"}`;
}
