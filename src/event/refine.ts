import { grouped } from "../language/grouped.js";
import type { Draft } from "./draft.js";
import { blamedParties } from "./refine/blamed.js";
import { joinCasualties } from "./refine/casualties.js";
import { caughtParties } from "./refine/caught.js";
import { concernedParties } from "./refine/concerned.js";
import { deedParties } from "./refine/deeds.js";
import { fillCounts } from "./refine/ellipsis.js";
import { sharedExercises } from "./refine/exercises.js";
import { inferParties } from "./refine/infer.js";
import { meansOf } from "./refine/means.js";
import { dropMediation } from "./refine/mediation.js";
import { movedForces } from "./refine/moved.js";
import { inferOpponents } from "./refine/opponents.js";
import { joinPairs } from "./refine/pairs.js";
import { parleyParties } from "./refine/parleys.js";
import { preparedAgainst } from "./refine/prepared.js";
import { joinProtests } from "./refine/protests.js";
import { recallParties } from "./refine/recall.js";
import { repulsedParties } from "./refine/repulsed.js";
import { joinRetold } from "./refine/retold.js";
import { sortStrikes } from "./refine/strikes.js";
import type { Scene } from "./scene.js";
import { spoken } from "./speech.js";

type Refiner = (drafts: readonly Draft[], scene: Scene) => readonly Draft[];

/** What joins words of one sentence is asked for each sentence by itself: a long report has thousands of events. */
const withinSentences =
  (refine: Refiner): Refiner =>
  (drafts, scene) =>
    [...grouped(drafts, ({ sentence }) => sentence).values()].flatMap((some) =>
      refine(some, scene),
    );

/**
 * In this order: what is said first, as it replaces words of the codebook; then several words for one happening become
 * one, so that only whole events are asked for what an earlier sentence told of them.
 */
export const refiners: readonly Refiner[] = [
  spoken,
  dropMediation,
  sortStrikes,
  sharedExercises,
  withinSentences(joinPairs),
  withinSentences(joinCasualties),
  withinSentences(joinProtests),
  withinSentences(joinRetold),
  fillCounts,
  concernedParties,
  preparedAgainst,
  deedParties,
  meansOf,
  parleyParties,
  caughtParties,
  movedForces,
  recallParties,
  repulsedParties,
  blamedParties,
  inferParties,
  inferOpponents,
];
