import { PLACE_COUNTRIES } from "../../reading/countries.js";

/** FIPS 10-4, as GeoNames gives it, in the order of `PLACE_COUNTRIES`; "-" where there is none. */
const FIPS =
  "AA AF AO AV - AL AN AE AR AM AQ AY FS AC AS AU AJ BY BE BN - UV BG BU " +
  "BA BF BK TB BO BH BD BL BR BB BX BT BV BC CT CA CK SZ CI CH IV CM CG CF " +
  "CW CO CN CV CS CU UC KT CJ CY EZ GM DJ DO DA DR AG EC EG ER WI SP EN ET " +
  "FI FJ FK FR FO FM GB UK GG GK GH GI GV GP GA PU EK GR GJ GL GT FG GQ GY " +
  "HK HM HO HR HA HU ID IM IN IO EI IR IZ IC IS IT JM JE JO JA KZ KE KG CB " +
  "KR SC KS KV KU LA LE LI LY ST LS CE LT LH LU LG MC RN MO MN MD MA MV MX " +
  "RM MK ML MT BM MJ MG CQ MZ MR MH MB MP MI MY MF WA NC NG NF NI NU NE NL " +
  "NO NP NR NZ MU PK PM PC PE RP PS PP PL RQ KN PO PA WE FP QA RE RO RS RW " +
  "SA SU SG SN SX SH SV BP SL ES SM SO SB RI OD TP NS LO SI SW WZ NN SE SY " +
  "TK CD TO TH TI TL TX TT TN TD TS TU TV TW TZ UG UP - UY US UZ VT VC VE " +
  "VI VQ VM NH WF WS YM SF ZA ZI";

const codes = FIPS.split(" ");

/** From ISO 3166 to FIPS 10-4, which GDELT's places go by. */
export const fipsOf: ReadonlyMap<string, string> = new Map(
  PLACE_COUNTRIES.flatMap((country, at): [string, string][] => {
    const code = codes[at] ?? "-";
    return code === "-" ? [] : [[country, code]];
  }),
);
