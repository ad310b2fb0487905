/** How far into a page browsers look for its encoding. In bytes. */
const HEAD = 1_024;

/**
 * The encoding that a page or an XML file declares in its first bytes, or null: `<meta charset="…">`,
 * `<meta http-equiv="Content-Type" content="…; charset=…">`, `<?xml encoding="…"?>`.
 */
export function charsetIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const xml = /^\s{0,10}<\?xml[^>]{0,100}\bencoding\s?=\s?["']([\w.:-]{1,40})["']/.exec(head);
  const meta = /<meta\b[^>]{0,200}\bcharset\s?=\s?["']?\s?([\w.:-]{1,40})/i.exec(head);
  const found = xml?.[1] ?? meta?.[1] ?? null;
  // What can be read here in single bytes is not UTF-16; the HTML standard takes it for UTF-8.
  return found !== null && /^utf-?16/i.test(found) ? "utf-8" : found;
}
