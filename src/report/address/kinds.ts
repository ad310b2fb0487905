import { fault } from "./fault.js";

/** What may hold reports, by what a server calls it; some call everything octets. */
const WANTED =
  /^(text\/[\w.+-]+|application\/([\w.-]+\+)?(xml|json|jsonl|ndjson|x-ndjson|json-seq|csv|warc|gzip|x-gzip|zip|x-zip-compressed|octet-stream|x-warc))$/;

/** Pictures, films, documents of office programs: refused before they are sent. @throws ReportFault network */
export function refuseKind(type: string): void {
  if (type === "" || WANTED.test(type)) return;
  throw fault(
    `it is ${JSON.stringify(type.slice(0, 60))}, which holds no report`,
    "name a page, a feed, a table or an archive",
  );
}
