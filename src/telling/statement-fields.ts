import type { Statement } from "../reading/format.js";
import { actorText, type Field, field, quote } from "./fields.js";
import { moment } from "./moment.js";
import { shortOf } from "./notes.js";
import type { Scene } from "./scene.js";

const FORMS: Readonly<Record<Statement["form"], string>> = {
  direct: "direct: all of it quoted",
  indirect: "indirect: not quoted",
  mixed: "mixed: partly quoted",
};

/** All that a statement says, a row a field; what is open is left out. */
export function statementFields(statement: Statement, scene: Scene): Field[] {
  const { cue, content, act, form, channel, within, answers } = statement;
  return [
    ...sourceField(statement, scene),
    ...field("cue", quote(cue.spans) || "none: the quotation goes on", cue.spans),
    ...field("act", act ?? "none that a rule decides"),
    ...addresseeField(statement, scene),
    ...statement.about.flatMap(({ actor, spans }) =>
      field("about", actorText(actor, scene), spans, spans.length === 0),
    ),
    ...field("content", quote(content.spans), content.spans),
    ...field("form", FORMS[form]),
    ...field("channel", channel && quote(channel.spans), channel?.spans),
    ...timeField(statement, scene),
    ...field("within", within && `what ${shortOf(within, scene)}`),
    ...field("answers", answers && shortOf(answers, scene)),
  ];
}

function sourceField({ source }: Statement, scene: Scene): Field[] {
  const { actor, spans, anonymous } = source;
  const name = actor === null ? quote(spans) || "nobody named" : actorText(actor, scene);
  return field("source", anonymous ? `${name} (anonymous)` : name, spans, spans.length === 0);
}

function addresseeField({ addressee }: Statement, scene: Scene): Field[] {
  if (addressee === null) return [];
  const names = addressee.actors.map((actor) => actorText(actor, scene));
  return field("addressee", names.join(", ") || quote(addressee.spans), addressee.spans);
}

function timeField({ time }: Statement, { times, published }: Scene): Field[] {
  const when = times.get(time ?? "");
  return when ? field("time", moment(when, published), when.spans, when.spans.length === 0) : [];
}
