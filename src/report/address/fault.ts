import { ReportFault } from "../fault.js";

/** A server's answer that is no page. */
export class StatusFault extends ReportFault {
  constructor(
    readonly status: number,
    advice = SAVE,
  ) {
    super("network", `the server answers with status ${status}`, advice);
  }
}

/** A server that wants to be left alone for a while. */
export class Busy extends StatusFault {
  constructor(
    status: number,
    /** As it says itself, if it does. */
    readonly seconds: number | null,
  ) {
    super(status, "try again later");
  }
}

const SAVE = "save the page and name the file";

export function fault(why: string, advice: string = SAVE): ReportFault {
  return new ReportFault("network", why, advice);
}

export function inward(host: string, address: string): ReportFault {
  const shown = host === address ? address : `${host}, ${address}`;
  return fault(
    `it leads into a private network (${shown})`,
    `--allow-host ${host} lets it be fetched, if you trust it`,
  );
}
