import { Client } from "pg";
import { openQueue, type Queue } from "../../src/ledger/queue/queue.js";
import { openLedger } from "../../src/ledger/store/open/open.js";
import type { Server } from "./server.js";

export async function newDatabase(server: Server, name: string): Promise<string> {
  const client = new Client(server.address("postgres"));
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.address(name);
}

export async function withQueue<Done>(
  address: string,
  use: (queue: Queue) => Promise<Done>,
): Promise<Done> {
  const ledger = await openLedger(address, { create: true });
  const queue = await openQueue(ledger);
  try {
    return await use(queue);
  } finally {
    await queue.close();
    await ledger.close();
  }
}
