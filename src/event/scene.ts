import type { Token } from "../language/analysis.js";
import type { Scene } from "../position/happening.js";

export type { Scene };

/** One sentence of a scene. */
export interface Stage {
  readonly scene: Scene;
  readonly sentence: number;
  readonly tokens: readonly Token[];
}

export function stageOf(scene: Scene, sentence: number): Stage {
  return { scene, sentence, tokens: scene.sentences[sentence]?.tokens ?? [] };
}
