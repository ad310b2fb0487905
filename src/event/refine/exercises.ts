import type { Draft } from "../draft.js";
import type { Scene } from "../scene.js";

/** "*Chadian and Kenyan* troops stage *drills*": an exercise of several countries is held together, whatever describes it. */
export function sharedExercises(drafts: readonly Draft[], scene: Scene): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.type !== "MOBILIZE" || !isExercise(draft, scene)) return draft;
    const countries = new Set(
      draft.actors.flatMap(({ actor }) => {
        const found = scene.cast.actors.find(({ id }) => id === actor);
        return found?.country ?? [];
      }),
    );
    if (countries.size < 2) return draft;
    return { ...draft, type: "COOPERATE", mode: [], cameo: "062", score: null, recipients: [] };
  });
}

const isExercise = ({ sentence, head }: Draft, { sentences }: Scene): boolean =>
  /^(?:exercise|drill|manoeuvre|maneuver|wargame|training)$/u.test(
    sentences[sentence]?.tokens[head]?.lemma ?? "",
  );
