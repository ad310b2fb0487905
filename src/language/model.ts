import { readFile } from "node:fs/promises";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { z } from "zod";
import type { EncoderInput } from "./passage.js";

const names = z.array(z.string()).min(1);
const labelsSchema = z.strictObject({
  upos: names,
  xpos: names,
  deprel: names,
  name: names,
  entity: names,
  part: names,
  attribution: names,
});
export type Labels = z.infer<typeof labelsSchema>;

/** What the attribution tags of neighbouring tokens add to each other's scores. */
const chainSchema = z.strictObject({
  start: z.array(z.number()),
  /** A row for the tag before, a column for the tag after. */
  transitions: z.array(z.array(z.number())),
});
export type Chain = z.infer<typeof chainSchema>;

const manifestSchema = z.strictObject({
  /** The first 12 hex digits of a SHA-256 over the model's other files, in the order of their names. */
  version: z.string().regex(/^[0-9a-f]{12}$/),
  labels: labelsSchema,
  chain: chainSchema,
});

/** What the network says of one window; rows are its tokens. */
export interface Scores {
  readonly vectors: Tensor;
  /** Indices into the labels. */
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  /** Two columns: goes on, ends a sentence. */
  readonly end: Float32Array;
  readonly name: Float32Array;
  /** A column a kind of mention, for the word as its head. */
  readonly entity: Float32Array;
  /** Two columns: outside and inside the mention of its governor. */
  readonly part: Float32Array;
  readonly attribution: Float32Array;
  /** tokens × tokens: dependent, governor. */
  readonly arc: Float32Array;
  readonly root: Float32Array;
  /** tokens × tokens: a token of a source or content, the first token of its cue. */
  readonly link: Float32Array;
}

export interface Model {
  readonly version: string;
  readonly labels: Labels;
  readonly chain: Chain;
  score(input: EncoderInput): Promise<Scores>;
  /** The relation of each token to its governor (its index in the window; a root governs itself). */
  relations(vectors: Tensor, governors: Int32Array): Promise<Int32Array>;
}

/** One thread without spinning: two readers side by side are faster than one reader on two threads. */
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: "all",
  extra: { session: { intra_op: { allow_spinning: "0" }, inter_op: { allow_spinning: "0" } } },
};

/** @throws where a file of the model is missing or cannot be used */
export async function loadModel(folder: URL): Promise<Model> {
  const file = (name: string) => readFile(new URL(name, folder));
  const manifest = manifestSchema.parse(JSON.parse(String(await file("reader.json"))));
  const [encoder, relation] = await Promise.all([
    InferenceSession.create(await file("encoder.onnx"), options),
    InferenceSession.create(await file("relation.onnx"), options),
  ]);
  return {
    ...manifest,
    score: (input) => score(encoder, input),
    relations: async (vectors, governors) => {
      const { deprel } = await relation.run({ vectors, governor: int32(governors) });
      return deprel?.data as Int32Array;
    },
  };
}

async function score(encoder: InferenceSession, input: EncoderInput): Promise<Scores> {
  const feeds = Object.fromEntries(
    Object.entries(input).map(([name, values]) => [name, int32(values)]),
  );
  const out = await encoder.run(feeds);
  const integers = (name: string) => out[name]?.data as Int32Array;
  const floats = (name: string) => out[name]?.data as Float32Array;
  return {
    vectors: out.vectors as Tensor,
    upos: integers("upos"),
    xpos: integers("xpos"),
    end: floats("end"),
    name: floats("name"),
    entity: floats("entity"),
    part: floats("part"),
    attribution: floats("attribution"),
    arc: floats("arc"),
    root: floats("root"),
    link: floats("link"),
  };
}

function int32(values: Int32Array): Tensor {
  return new Tensor("int32", values, [values.length]);
}
