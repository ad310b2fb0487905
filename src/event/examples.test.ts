import { expect, test } from "vitest";
import { loadCodebook } from "../codebook/codebook.js";
import { loadReader } from "../language/reader.js";
import { triedEvents, triedLights } from "./examples.js";

/** What the codebook says of its own sentences: each example comes out as its entry says. */
const [reader, codebook] = await Promise.all([loadReader(), loadCodebook()]);

const events = await triedEvents(codebook.events, { reader, codebook });
const lights = await triedLights(codebook.lights, { reader, codebook });

test.each(events)("$entry.id: $text", ({ fault }) => expect(fault).toBeNull());

test.each(lights)("$text carries an event", ({ fault }) => expect(fault).toBeNull());
