import type { Arrived } from "../../ledger/news/news.js";

/** What a stream says; without `event` it is a sign of life. */
export interface Said {
  readonly event?: string;
  readonly id?: string;
  readonly data?: unknown;
}

/** Proxies end what is silent for a minute. Milliseconds. */
const HEARTBEAT = 20_000;

/** Whoever does not read what was sent is not there any more. Pieces. */
const MOST_UNREAD = 200;

export interface Streaming {
  /** Says what there is until it is stopped. @returns what stops it */
  readonly begin: (say: (said: Said) => void) => () => void;
  /** Called once, however it ends. */
  readonly ended: () => void;
  /** Those that are open, each with what closes it. */
  readonly open: Set<() => void>;
}

/** Server-sent events, as HTML's specification writes them. */
export function eventStream({ begin, ended, open }: Streaming): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        let isOver = false;
        const send = (text: string) => {
          if (isOver) return;
          if ((controller.desiredSize ?? 0) < -MOST_UNREAD) return close();
          controller.enqueue(encoder.encode(text));
        };
        const stop = begin((said) => send(written(said)));
        const beat = setInterval(() => send(": here\n\n"), HEARTBEAT);
        end = () => {
          if (isOver) return;
          isOver = true;
          clearInterval(beat);
          open.delete(close);
          stop();
          ended();
        };
        const close = () => {
          end();
          controller.close();
        };
        open.add(close);
      },
      cancel: () => end(),
    },
    { highWaterMark: 1 },
  );
}

function written({ event, id, data }: Said): string {
  const lines = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(event === undefined ? [] : [`event: ${event}`]),
    `data: ${JSON.stringify(data ?? {})}`,
  ];
  return `${lines.join("\n")}\n\n`;
}

/** "120-7": a stream that broke goes on from there. */
export const markOf = ({ report, review }: Arrived): string => `${report}-${review}`;

export function arrivedAt(mark: string | undefined): Arrived | null {
  const [, report, review] = /^(\d{1,15})-(\d{1,15})$/.exec(mark ?? "") ?? [];
  return report === undefined ? null : { report: Number(report), review: Number(review) };
}
