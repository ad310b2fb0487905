import { expect, test } from "vitest";
import { countedIn } from "./quantities.example.js";

/**
 * A passage with the triggers of its events in [brackets]; of each figure "its number, of whom, by whom, the trigger".
 * A dash where there is none; the author is no one.
 */
type Row = readonly [passage: string, told: readonly string[]];

const rows: Row[] = [
  ["Shelling [killed] 12 villagers.", ["12, villagers, -, killed"]],
  ["An [attack] that killed 12 villagers shocked the town.", ["12, villagers, -, attack"]],
  ["[Clashes] in which 12 pilots died erupted on Sunday.", ["12, pilots, -, Clashes"]],
  ["The [blast] left 12 soldiers dead.", ["12, soldiers, -, blast"]],
  ["Twelve soldiers died in the [explosion].", ["12, soldiers, -, explosion"]],
  ["Gunmen [attacked] the camp, killing six.", ["6, -, -, attacked"]],
  ["Rebels [attacked] the port on Monday and [killed] six soldiers.", ["6, soldiers, -, killed"]],
  ["A [bomb] went off in the market. The death toll rose to 31.", ["31, -, -, bomb"]],
  ["The death toll from the [raid] stands at 31.", ["31, -, -, raid"]],
  ["The envoy [condemned] the [killing] of six nurses.", ["6, nurses, envoy, killing"]],
  ["Some 5,000 students joined the [march].", ["5000, students, -, march"]],
  ["Police [arrested] 30 students at the [rally].", ["30, students, -, arrested"]],
  ["Six sailors are missing.", ["6, sailors, -, -"]],
  ["The woman, whose two sons were [killed], wept.", ["2, whose two sons, -, killed"]],
  ["A [raid] began at dawn. Six sailors are missing.", ["6, sailors, -, -"]],
  ["The mayor said 12 villagers were [killed].", ["12, villagers, mayor, killed"]],
  ["At least 12 villagers were [killed], the governor said.", ["12, villagers, governor, killed"]],
  ["According to the coroner, nine bakers [died].", ["9, bakers, coroner, died"]],
  [
    "The army claimed it had [killed] 20 fighters and [captured] nine.",
    ["20, fighters, army, killed", "9, fighters, army, captured"],
  ],
  [
    "Nine bakers were [killed], the coroner said. The union put the toll at 15.",
    ["9, bakers, coroner, killed", "15, -, union, killed"],
  ],
  ["Five Danish nurses were [wounded].", ["5, Danish nurses, -, wounded"]],
];

const counted = await countedIn(rows.map(([passage]) => passage));

test.each(rows.map(([passage, want], index) => [passage, want, counted[index]] as const))(
  "%s",
  (_, want, got) => {
    const name = (id: string | null) => got?.actors.find((actor) => actor.id === id)?.name ?? "-";
    const trigger = (id: string | null) =>
      got?.events.find((event) => event.id === id)?.trigger.spans[0]?.text ?? "-";
    const told = got?.quantities.map(({ low, high, of, holder, event }) =>
      [low ?? high, name(of), name(holder), trigger(event)].join(", "),
    );
    expect(told).toEqual(want);
  },
);
