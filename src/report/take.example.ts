import { crc32 } from "./archive/crc32.example.js";
import { type TakeOptions, take } from "./take.js";

/** What is found in bytes of such a name, as short as a table needs it. */
export async function found(name: string, content: string | Uint8Array, options: TakeOptions = {}) {
  const open = async function* () {
    yield Buffer.from(content as string);
  };
  const all: string[] = [];
  for await (const taken of take({ name, open }, options)) {
    if (taken.is === "report") {
      const { title, publisher, published, url, text } = taken.report;
      const notes = taken.notes.map(({ kind }) => kind).join(" ");
      all.push([taken.name, title, publisher, published, url, text, notes].join(" | "));
    } else if (taken.is === "fault")
      all.push(`${taken.name}: ${taken.fault.kind}: ${taken.fault.why}`);
    else if (taken.is === "foreign") all.push(`${taken.name}: in ${taken.language}`);
    else all.push(`${taken.name}: passed over, ${taken.why}`);
  }
  return all;
}

/** A ZIP of such files, stored as they are. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(content as string)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const last = Buffer.alloc(14);
    last.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\0", "latin1"), common, last, path);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), common, path, bytes]);
    entries.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...entries, listed, end]);
}
