import { expectHeld, type Known, type Table } from "./table.example.js";

/** Denials of what they say themselves, and denials that point. */
const table: Table = [
  ["mayor denies → denied", ["<The mayor> never *believed* that {rebels [burned] the mill}."]],
  ["minister denies → denied", ["The minister does not believe that rebels [attacked] the port."]],
  [
    "army denies → denied",
    [
      "<The army> does not *think* {rebels will [attack] the port}.",
      "<The army> *denied* {[attacking] the port}.",
      "<The army> *denies* {it [attacked] the port}.",
      "<The army> *denied* that {it had [attacked] the port}.",
      "<The army> *denied* that {its troops would [attack] the port}.",
      "<The army> *denied* {the [attack]}.",
      "<The army> *denied* {any [attack] on the port}.",
      "<The army> *denied* that {an [attack] had taken place}.",
      "<The army> *denied* {carrying out an [attack]}.",
      "<The army> *denied* {plans to [attack] the port}.",
      "<The army> *denied* {reports that it had [attacked] the port}.",
      "<The army> *denied* {allegations of [torturing] miners}.",
      "<The army> *has repeatedly denied* that {it [shells] villages}.",
      "<The army> *said* {it did not [attack] the port}.",
      "<The army> *said* that {no soldier had [attacked] the port}.",
      "<The army> *said* {there was no [attack]}.",
      "“{We did not [attack] the port},” <the army> *said*.",
      "<The army> *said* {it was false that troops had [attacked] the port}.",
      "{The port was never [attacked]}, *according to* <the army>.",
      "<The army> *insisted* that {it had never [shelled] villages}.",
      "<The army> *said* {rebels would not [attack] the port}.",
      "<The army> *said* {it had failed to [capture] the port}.",
      "<The army> *believes* {rebels did not [attack] the port}.",
      "The army denied [attacking] the port.",
      "The army denied that it had [attacked] the port.",
    ],
  ],
  ["london denies → denied", ["<London> does not *believe* that {rebels [attacked] the ship}."]],
  [
    "author affirms → reported",
    [
      "<The army> *denied* {any role in the [attack]}.",
      "<The army> *denied* that {it had fled after the [attack]}.",
      "<The army> *denied* {knowing of the [attack]}.",
      "<The army> *denied* that {the troops who [attacked] the port were drunk}.",
    ],
  ],
  [
    "rebels affirms, army denies → contested",
    [
      "<Rebels> *said* {the army [shelled] the port}. «The army» _says_ ⟨no such shelling took place⟩.",
      "<Rebels> *accused* the army of {[shelling] the port}. «The army» _denied_ ⟨any involvement⟩.",
      "<Rebels> *accused* the army of {[shelling] the port}, ⟨which⟩ «the army» _denies_.",
      "<Rebels> *accused* the army of {[shelling] the port}, ⟨a charge⟩ «the army» _denies_.",
      "<Rebels> *say* {the army [shelled] the port}, ⟨an accusation⟩ «the army» _rejects_.",
      "<Rebels> *blamed* the army for {[shelling] the port}. «The army» _denied_ ⟨the charge⟩.",
      "<Rebels> *said* {the army had [shelled] the port}. «The army» _denied_ ⟨the claim⟩.",
      "<Rebels> *said* {the army had [shelled] the port}. «The army» _denied_ ⟨there had been any air strike⟩.",
      "<Rebels> *claimed* that {the army [tortured] miners}. «The army» _denied_ ⟨the allegations⟩.",
      "<Rebels> *said* {the army [shelled] the port}. «The army» _denied_ ⟨it⟩.",
      "<Rebels> *alleged* that {the army [armed] gangs}, ⟨a claim⟩ _denied_ by «the army».",
    ],
  ],
  [
    "rebels affirms → claimed",
    [
      "<Rebels> *accused* the army of {sheltering gangs that [burned] the mill}, ⟨a charge⟩ «the army» _denies_.",
      "<Rebels> *said* {the army [shelled] the port}. «The army» _denied_ that ⟨its troops were drunk⟩.",
      "<Rebels> *said* {they [shelled] the port}. «The army» _confirmed_ ⟨that⟩.",
    ],
  ],
  [
    "author affirms, army denies → contested",
    ["The army [shelled] the port, ⟨which⟩ «the army» _denies_."],
  ],
  [
    "army affirms → claimed",
    [
      "<The army> *denied* that {it had failed to [capture] the port}.",
      "<The army> *denied* that {it had not [attacked] the port}.",
    ],
  ],
  [
    "author supposes → supposed",
    [
      "<The army> *did not confirm* that {rebels had [attacked] the port}.",
      "<The army> *did not say* whether {rebels had [attacked] the port}.",
      "<The army> *failed to say* whether {rebels had [attacked] the port}.",
    ],
  ],
  [
    "army supposes → supposed",
    [
      "<The army> *would not say* whether {rebels had [attacked] the port}.",
      "<The army> *declined to say* if {rebels had [attacked] the port}.",
    ],
  ],
];

const known: Known = [];

await expectHeld(table, known);
