import { gather } from "../chunks.js";
import { decodeAs } from "../decode.js";
import { note } from "../draft.js";
import { ReportFault } from "../fault.js";
import { charsetIn } from "../html/charset.js";
import type { Opened, Piece } from "../piece.js";

/** A text is one report as it stands, and tells nothing of itself. @throws ReportFault */
export async function* textPieces({ whole, limits, charset, url }: Opened): AsyncGenerator<Piece> {
  const bytes = await gather(whole, limits.report);
  const { text } = decodeAs(bytes, charset ?? null, limits.report);
  const known = { title: null, publisher: null, published: null, url: url ?? null };
  yield { is: "draft", part: null, draft: { text, ...known, authors: [], notes: [] } };
}

/** A page is one report, or none. @throws ReportFault */
export async function* htmlPieces({ whole, limits, charset, url }: Opened): AsyncGenerator<Piece> {
  const bytes = await gather(whole, limits.page, "page");
  const { text: html, instead } = decodeAs(bytes, charset ?? charsetIn(bytes), limits.page);
  const { pageDraft } = await import("../html/page.js");
  const draft = pageDraft(html, url, limits.depth);
  if (draft.text === "")
    throw new ReportFault(
      "damaged",
      "the page holds no text",
      "it may be made by scripts: save the text",
    );
  const notes =
    instead === null ? draft.notes : [...draft.notes, note("encoding", `it is ${instead}`)];
  yield { is: "draft", part: null, draft: { ...draft, notes } };
}
