import type { FoundEvent } from "../../ledger/find/found.js";
import { excerptOf } from "../../telling/excerpt.js";
import { type CitedRecord, citation } from "../../telling/found.js";
import { foundEventHolders, foundEventLine } from "../../telling/found-event.js";
import { piece } from "../../telling/piece.js";
import { labelled, lines } from "./lines.js";
import type { Style } from "./style.js";

const STATUS = 11;
const ROW = { first: 0, rest: STATUS } as const;
const UNDER = { first: STATUS, rest: STATUS } as const;

/** Events that were found: what, in which words, on whose word, where it stands. */
export function foundEvents(found: readonly FoundEvent[], style: Style): string {
  return found.map((event) => `${foundEvent(event, style)}\n`).join("\n");
}

function foundEvent(event: FoundEvent, style: Style): string {
  const { status, trigger } = event;
  return [
    labelled(piece(status, status), foundEventLine(event), ROW, style),
    lines(excerptOf(event, trigger), UNDER, style),
    lines(foundEventHolders(event), UNDER, style),
    lines(citation(event as CitedRecord), UNDER, style),
  ]
    .filter((line) => line !== "")
    .join("\n");
}
