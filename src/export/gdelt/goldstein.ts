/**
 * The Goldstein scale by CAMEO code, from −10 to 10; a code that does not stand here has the value of the longest
 * beginning of it that does.
 *
 * Source: Goldstein 1992, A Conflict-Cooperation Scale for WEIS Events Data, as carried over to CAMEO in the table
 * CAMEO.goldsteinscale of the GDELT project.
 */
const SCALE: ReadonlyMap<string, number> = new Map(
  (
    "01:0 011:-0.1 012:-0.4 013:0.4 016:-2 018:3.4 019:3.4 " +
    "02:3 021:3.4 022:3.2 023:3.4 024:-0.3 025:-0.3 026:4 027:4 028:4 " +
    "03:4 031:5.2 032:4.5 033:5.2 0334:6 034:7 035:7 037:5 038:7 039:5 " +
    "04:1 042:1.9 043:2.8 044:2.5 045:5 046:7 05:3.5 051:3.4 053:3.8 054:6 055:7 056:7 057:8 " +
    "06:6 061:6.4 062:7.4 063:7.4 064:7 07:7 071:7.4 072:8.3 073:7.4 074:8.5 " +
    "08:5 084:7 085:7 086:9 087:9 0874:10 09:-2 10:-5 11:-2 " +
    "12:-4 125:-5 126:-5 127:-5 128:-5 129:-5 " +
    "13:-6 130:-4.4 131:-5.8 132:-5.8 133:-5.8 134:-5.8 135:-5.8 136:-7 137:-7 138:-7 139:-7 " +
    "14:-6.5 144:-7.5 145:-7.5 15:-7.2 16:-4 162:-5.6 163:-8 164:-7 165:-6.5 166:-7 " +
    "17:-7 171:-9.2 172:-5 173:-5 174:-5 175:-9 " +
    "18:-9 182:-9.5 1821:-9 1822:-9 1823:-10 183:-10 184:-8 185:-8 186:-10 " +
    "19:-10 191:-9.5 192:-9.5 196:-9.5 20:-10 201:-9.5"
  )
    .split(" ")
    .map((entry): [string, number] => {
      const [code = "", value] = entry.split(":");
      return [code, Number(value)];
    }),
);

/** null where the code is of no root that CAMEO has. */
export function goldsteinOf(cameo: string): number | null {
  for (let length = cameo.length; length >= 2; length--) {
    const value = SCALE.get(cameo.slice(0, length));
    if (value !== undefined) return value;
  }
  return null;
}
