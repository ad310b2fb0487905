import type { Actor, Event, Span, Statement } from "../reading/format.js";
import type { EventMode, EventType } from "../reading/plover.js";

/** One who takes part in an event, and the words that say so; none where it is inferred. */
export interface Party {
  readonly actor: Actor["id"];
  readonly spans: readonly Span[];
  readonly inferred: boolean;
}

/** An event before it is known who holds it to have happened, when and where. */
export interface Draft {
  readonly sentence: number;
  /** The trigger's head among the sentence's tokens. */
  readonly head: number;
  /** All its words, in the order of the text. */
  readonly places: readonly number[];
  readonly lemma: string;
  readonly type: EventType;
  readonly mode: readonly EventMode[];
  readonly cameo: string | null;
  /** From the rule; null leaves it to the type and mode. */
  readonly score: number | null;
  readonly context: Event["context"];
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly mediators: readonly Party[];
  /** The light verb that carries the trigger. */
  readonly carrier: number | null;
  /** "will not leave" is a refusal, and as such affirmed. */
  readonly refusal: boolean;
  /** The statement that this event is. */
  readonly speech: Statement["id"] | null;
  /** Another word for the happening of this draft. */
  readonly same: Draft | null;
  readonly rule: string;
}
