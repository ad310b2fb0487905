import { once } from "node:events";
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { OpenAPIHono } from "@hono/zod-openapi";
import { expect, test } from "vitest";
import { listen } from "./listen.js";

/** Longer than Node keeps a connection by itself. Milliseconds. */
const LOOKED = 6_500;

test("a connection is there still when somebody has looked at a page for a while", async () => {
  const app = new OpenAPIHono();
  app.get("/", (c) => c.text("Here."));
  const { url, close } = await listen(app, "127.0.0.1", 0);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const asked = async () => {
    const asking = request(url, { agent }).end();
    const [answer] = await once(asking, "response");
    answer.resume();
    await once(answer, "end");
    return { status: answer.statusCode, reused: asking.reusedSocket };
  };
  expect(await asked()).toEqual({ status: 200, reused: false });
  await wait(LOOKED);
  expect(await asked()).toEqual({ status: 200, reused: true });
  agent.destroy();
  await close();
});
