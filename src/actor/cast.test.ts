import { describe, test } from "vitest";
import { expectCast } from "./cast.example.js";

describe("who is meant, and what the report says of them", () => {
  test.each([
    // a name, with its office, then short
    {
      text: "Pakistan's Defense Minister Omar Ali said that he would resign. Ali left early.",
      want: [
        "Omar Ali (PAK GOV MIL): Pakistan's Defense Minister Omar Ali, he, Ali",
        "Pakistan (PAK): Pakistan's",
      ],
    },
    {
      text: "NAIROBI: Police searched former Prime Minister Omar Ali's party. Ali called it theft.",
      want: [
        "Police (KEN COP): Police",
        "Omar Ali (KEN ELI): former Prime Minister Omar Ali's, Ali",
        "former Prime Minister Omar Ali's party (KEN PTY): former Prime Minister Omar Ali's party, it",
        "Kenya (KEN GOV): ",
      ],
    },
    // the body that he heads
    {
      text: "The Secretary-General deplored it. The United Nations left.",
      want: [
        "Secretary-General (UNO): The Secretary-General",
        "United Nations (UNO): The United Nations",
      ],
    },
    // a body by a name that many states have
    {
      text: "LIMA: Congress voted. Police left.",
      want: ["Congress (PER LEG): Congress", "Police (PER COP): Police", "Peru (PER GOV): "],
    },
    // a ship's crew is nobody's by an "its"
    {
      text: "Chile sent a tanker. Its crew slept.",
      want: ["Chile (CHL): Chile", "Its crew (- LAB): Its crew"],
    },
    {
      text: "Chile voiced opposition to the plan.",
      want: ["Chile (CHL): Chile"],
    },
    {
      text: "The Russian Minister of Defence Sergey Petrov met his counterpart.",
      want: [
        "Sergey Petrov (RUS GOV MIL): The Russian Minister of Defence, Sergey Petrov, his",
        "Russia (RUS): ",
        "his counterpart (-): his counterpart",
      ],
    },
    {
      text: "Omar Ali, the spokesman for the Indonesian army, left. The spokesman said no more.",
      want: [
        "Indonesia (IDN): ",
        "Indonesian army (IDN MIL): the Indonesian army",
        "Omar Ali (IDN MIL): Omar Ali, the spokesman for the Indonesian army, The spokesman",
      ],
    },
    {
      text: "Kenya's Prime Minister, Amina Otieno, spoke. Otieno said she would go.",
      want: [
        "Amina Otieno (KEN GOV): Kenya's Prime Minister, Amina Otieno, Otieno, she",
        "Kenya (KEN): Kenya's",
      ],
    },
    {
      text: "Former minister Omar Ali of Kenya spoke.",
      want: ["Kenya (KEN): Kenya", "Omar Ali (KEN ELI): Former minister Omar Ali of Kenya"],
    },
    // capitals and governments
    { text: "Kabul denied the charge.", want: ["Afghanistan (AFG GOV): Kabul"] },
    {
      text: "The Afghan government said it would answer.",
      want: ["Afghanistan (AFG GOV): The Afghan government, it"],
    },
    {
      text: "The government in Nairobi protested. Nairobi wants an apology.",
      want: ["Kenya (KEN GOV): The government in Nairobi, Nairobi, Nairobi"],
    },
    { text: "The Kremlin rejected the offer.", want: ["Russia (RUS GOV): The Kremlin"] },
    {
      text: "Chile recalled its ambassador.",
      want: ["Chile (CHL): Chile, its", "its ambassador (CHL GOV): its ambassador"],
    },
    // bodies and their short forms
    {
      text: "The Movement for Free Rivers (MFR) marched. The MFR said the group would return.",
      want: [
        "Movement for Free Rivers (- PTY): The Movement for Free Rivers, Free Rivers, MFR, The MFR, the group",
      ],
    },
    {
      text: "The United Nations urged calm. The UN said it was worried.",
      want: ["United Nations (UNO): The United Nations, The UN, it"],
    },
    {
      text: "Taliban forces withdrew.",
      want: ["Taliban (AFG GOV): ", "Taliban forces (AFG MIL): Taliban forces"],
    },
    // when it matters
    {
      text: "The Taliban attacked a post.",
      published: "2010-05-04",
      want: ["Taliban (AFG REB): The Taliban"],
    },
    {
      text: "The Taliban attacked a post.",
      published: "2024-05-04",
      want: ["Taliban (AFG GOV): The Taliban"],
    },
    // nobody's name
    {
      text: "A Pakistani security official spoke to reporters on Monday.",
      want: ["Pakistani security official (PAK MIL): A Pakistani security official"],
      only: /official/u,
    },
    { text: "Gunmen killed two farmers.", want: ["Gunmen (- UAF): Gunmen"], only: /unmen/u },
    // the quoted speaker
    {
      text: "“We will not leave,” Omar Ali said.",
      want: ["Omar Ali (- -): We, Omar Ali"],
    },
    // bodies apart: another ministry, a party named alike, an enemy's army
    {
      text: "The interior ministry spoke first. The foreign ministry condemned the measures.",
      want: ["foreign ministry (- GOV): The foreign ministry"],
      only: /^foreign/u,
    },
    {
      text: "Kenya, the United Nations and Western governments accuse Chile.",
      want: ["Kenya (KEN): Kenya", "Western governments (- GOV): Western governments"],
      only: /Kenya|Western/u,
    },
    {
      text: "The African National Front met on Friday.",
      want: ["African National Front (- PTY): The African National Front"],
    },
    {
      text: "The Sudan Liberation Army shelled a town. The army said nothing.",
      want: ["army (- MIL): The army"],
      only: /^army/u,
    },
    {
      text: "The Palestinian group Hamas fired.",
      want: ["Hamas (PSE REB): The Palestinian group, Hamas"],
      only: /Hamas/u,
    },
    {
      text: "The International Labor Office (ILO) met.",
      want: ["International Labour Organization (UNO LAB): The International Labor Office, ILO"],
    },
    // of whom
    {
      text: "The Khartoum government resigned.",
      want: ["Sudan (SDN GOV): The Khartoum government"],
    },
    {
      text: "U.N. Secretary-General Omar Ali spoke.",
      want: ["Omar Ali (UNO): U.N. Secretary-General Omar Ali"],
      only: /Omar/u,
    },
    {
      text: "A regional force entered Kenya.",
      want: ["regional force (- MIL): A regional force"],
      only: /force/u,
    },
    {
      text: "In Kenya the US embassy in Nairobi closed.",
      want: ["US embassy (USA GOV): the US embassy"],
      only: /embassy/u,
    },
    // bodies by their whole name, and whose they are
    {
      text: "The U.S. Embassy in Pretoria closed. The embassy will open on Monday.",
      want: ["U.S. Embassy (USA GOV): The U.S. Embassy, The embassy"],
      only: /Embassy/u,
    },
    {
      text: "Aid Watch Kenya said the Bank of Spain cut its rate.",
      want: [
        "Aid Watch Kenya (KEN): Aid Watch Kenya",
        "Bank of Spain (ESP BUS): the Bank of Spain, its",
      ],
      only: /Watch|Bank/u,
    },
    {
      text: "KUALA LUMPUR: The Registrar of Societies said the party had failed.",
      want: ["Registrar of Societies (MYS GOV): The Registrar of Societies"],
      only: /Societies/u,
    },
    {
      text: "The Cape Herald newspaper reported it. The Herald said it had no names.",
      want: ["Cape Herald (- JRN): The Cape Herald newspaper, The Herald, it"],
    },
    {
      text: "The Partido Verde said it would leave.",
      want: ["Partido Verde (- PTY): Partido Verde, it"],
    },
    // offices, ranks and trades
    {
      text: "LJUBLJANA: Outgoing PM Omar Novak spoke at 7 PM.",
      want: ["Omar Novak (SVN GOV): Outgoing PM Omar Novak"],
      only: /Novak|PM/u,
    },
    {
      text: "HANOI: Defence Minister Ngo Van Lich spoke.",
      want: ["Ngo Van Lich (VNM GOV MIL): Defence Minister Ngo Van Lich"],
      only: /Lich/u,
    },
    {
      text: "CAPE TOWN: Police spokesman Capt. Ron Baker spoke. Baker gave no details.",
      want: ["Ron Baker (ZAF COP): Police spokesman Capt. Ron Baker, Baker"],
      only: /Baker/u,
    },
    {
      text: "The president of the River Party, Omar Ali, spoke.",
      want: ["Omar Ali (- PTY): The president of the River Party, Omar Ali"],
      only: /Omar/u,
    },
    {
      text: "NAIROBI: General Secretary of the Communist Party of Vietnam Pham Van Dinh spoke.",
      want: [
        "Pham Van Dinh (VNM PTY): General Secretary of the Communist Party of Vietnam, Pham Van Dinh",
      ],
      only: /Dinh/u,
    },
    {
      text: "Police shot 15-year-old Omar Ali.",
      want: ["Omar Ali (- CVL): 15-year-old Omar Ali"],
      only: /Omar/u,
    },
    {
      text: "Police shot a 34-year-old engineer.",
      want: ["34-year-old engineer (- BUS): a 34-year-old engineer"],
      only: /engineer/u,
    },
    {
      text: "South Korean President Park Su-min warned North Korea.",
      want: ["Park Su-min (KOR GOV): South Korean President Park Su-min"],
      only: /Park/u,
    },
    // of where they are, not of those whom they hold
    {
      text: "DAR ES SALAAM: Immigration officials held the Libyan.",
      want: ["Immigration officials (TZA GOV): Immigration officials"],
      only: /officials/u,
    },
    {
      text: "The Malian government's decision to return them was late.",
      want: ["Mali (MLI GOV): The Malian government's"],
    },
    // states of a divided land, and those who share a name
    {
      text: "SEOUL: North Korea fired shells. The South's army said the North had lied.",
      want: [
        "North Korea (PRK): North Korea, the North",
        "South Korea (KOR GOV): The South's",
        "South's army (KOR MIL): The South's army",
      ],
    },
    {
      text: "The North is poor. It voted late.",
      want: [],
      only: /PRK|KOR/u,
    },
    {
      text: "SEOUL: The Democratic Party said it would wait.",
      want: ["Democratic Party (KOR PTY): The Democratic Party, it"],
      only: /Party/u,
    },
    {
      text: "SEOUL: The US Democratic Party said it would wait.",
      want: ["US Democratic Party (USA PTY): The US Democratic Party, it"],
      only: /Party/u,
    },
    {
      text: "The Armed Forces of the Philippines (AFP) left. The AFP said two men were hurt.",
      want: [
        "Armed Forces of the Philippines (PHL MIL): The Armed Forces of the Philippines, AFP, The AFP",
      ],
      only: /AFP/u,
    },
    {
      text: "SEOUL: Foreign Minister Omar Ali met Danish Foreign Minister Jens Holm.",
      want: [
        "Jens Holm (DNK GOV): Danish Foreign Minister Jens Holm",
        "Omar Ali (KOR GOV): Foreign Minister Omar Ali",
      ],
      only: /Omar|Jens/u,
    },
    {
      text: "KABUL: Nine people died in Danish air strikes on Khost, provincial officials said.",
      want: ["provincial officials (AFG GOV): provincial officials"],
      only: /officials/u,
    },
    {
      text: "The ex-rebels offered talks.",
      want: ["ex-rebels (- REB): The ex-rebels"],
    },
    {
      text: "Omar Ali attended a rally Thursday by nurses at the gate.",
      want: ["Omar Ali (-): Omar Ali"],
      only: /Omar/u,
    },
    // people apart: an apposed name, a role under another's verb
    {
      text: "Omar Ali met the writer Rana Aziz, who thanked him.",
      want: ["Omar Ali (-): Omar Ali, him", "Rana Aziz (- SOC): the writer, Rana Aziz, who"],
    },
    {
      text: "Omar Ali said the gunman fled. The gunman was shot.",
      want: ["Omar Ali (-): Omar Ali", "gunman (- UAF): the gunman, The gunman"],
    },
    {
      text: "Omar Ali's son left. His daughter stayed.",
      want: ["His daughter (- CVL): His daughter", "Omar Ali's son (- CVL): Omar Ali's son"],
      only: /son|daughter/u,
    },
    {
      text: "Marcus Lee fell. Lee's mother, Carol Lee, wept. The mayor's office was shut.",
      want: ["Carol Lee (- CVL): Lee's mother, Carol Lee", "Marcus Lee (-): Marcus Lee, Lee's"],
      only: / Lee \(/u,
    },
    {
      text: "Councilman Omar Ali left. The mayor stayed.",
      want: ["Omar Ali (- GOV): Councilman Omar Ali", "mayor (- GOV): The mayor"],
    },
    {
      text: "Hamid Ali met Hassan Ali.",
      want: ["Hamid Ali (-): Hamid Ali", "Hassan Ali (-): Hassan Ali"],
      only: /^Hassan|^Hamid/u,
    },
    {
      text: "A Kenyan official said his government would wait.",
      want: [
        "Kenya (KEN GOV): his government",
        "Kenyan official (KEN GOV): A Kenyan official, his",
      ],
    },
    // nobody at all
    { text: "They vowed to bring the men to justice.", want: [], only: /justice/u },
    { text: "It rained for hours.", want: [] },
    { text: "It was clear that the talks had failed.", want: [] },
    { text: "Power returned to the valley.", want: [] },
    { text: "The Iraq War ended long ago.", want: [] },
    // a title that the tree splits from its name; a dateline's agency is nobody
    {
      text: "LIMA, Peru (CNN) - Peru's ex-President Omar Ali appeared in court on Friday to face charges.",
      want: ["Omar Ali (PER ELI): Peru's ex-President Omar Ali", "Peru (PER GOV): Peru's"],
    },
    // two nations before one noun
    {
      text: "Kenyan and Chilean soldiers left.",
      want: [
        "Kenyan soldiers (KEN MIL): Kenyan and Chilean soldiers",
        "Chilean soldiers (CHL MIL): Kenyan and Chilean soldiers",
        "Chile (CHL): ",
        "Kenya (KEN): ",
      ],
    },
    {
      text: "Kenyan and Chilean soldiers clashed on Monday. Kenyan soldiers took the bridge.",
      want: ["Kenyan soldiers (KEN MIL): Kenyan and Chilean soldiers, Kenyan soldiers"],
      only: /^Kenyan/u,
    },
    // whoever commands forces says whose they are; whom one accuses does not
    {
      text: "NAIROBI: Prime Minister Omar Ali accused Chile of theft. Ali ordered the navy to sail.",
      want: [
        "Omar Ali (KEN GOV): Prime Minister Omar Ali, Ali",
        "Chile (CHL): Chile",
        "navy (KEN MIL): the navy",
        "Kenya (KEN GOV): ",
      ],
    },
    { text: "Police Capt. Omar Ali left.", want: ["Omar Ali (- COP): Police Capt. Omar Ali"] },
  ])("$text", expectCast);
});
