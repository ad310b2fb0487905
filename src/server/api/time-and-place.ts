import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { eventDays } from "../../ledger/find/days.js";
import { eventPlaces } from "../../ledger/find/places.js";
import type { Ledger } from "../../ledger/store/open/open.js";
import { filterOf, filterSchema } from "../find/asked.js";
import { json, problems } from "./shapes.js";

const daysSchema = z
  .object({
    days: z
      .array(
        z.object({
          day: z.string().openapi({ example: "2025-10-29" }),
          quad: z.int().openapi({
            description: "1, 2 verbal and material cooperation; 3, 4 verbal and material conflict",
          }),
          many: z.int(),
          score: z
            .number()
            .openapi({ description: "The sum of their scores, from -10 to 10 each" }),
        }),
      )
      .readonly(),
    vague: z.int().openapi({
      description: "Told as history, or as happening over more than a month: on no day",
    }),
    undated: z.int(),
  })
  .openapi("EventDays");

const route = createRoute({
  method: "get",
  path: "/api/events/days",
  summary: "Events that fit, by the day they happened or else were published, and by class",
  request: { query: filterSchema },
  responses: { 200: json(daysSchema, "The earliest first"), ...problems },
});

const placesSchema = z
  .object({
    places: z
      .array(
        z.object({
          name: z.string(),
          country: z.string().nullable(),
          admin1: z.string().nullable(),
          precision: z.string().nullable(),
          ...{ lat: z.number(), lon: z.number(), many: z.int() },
          quads: z.array(z.int()).readonly(),
        }),
      )
      .readonly(),
    ...{ total: z.int(), placed: z.int(), more: z.boolean() },
  })
  .openapi("EventPlaces");

const placesRoute = createRoute({
  method: "get",
  path: "/api/events/places",
  summary: "Where the events that fit are told to have happened, and how many have no place",
  request: { query: filterSchema },
  responses: { 200: json(placesSchema, "Places with the most events first"), ...problems },
});

export function timeAndPlace(app: OpenAPIHono, { db }: Ledger): void {
  app.openapi(route, async (c) => c.json(await eventDays(db, filterOf(c.req.valid("query"))), 200));
  app.openapi(placesRoute, async (c) =>
    c.json(await eventPlaces(db, filterOf(c.req.valid("query"))), 200),
  );
}
