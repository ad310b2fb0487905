/** How far the reader goes with one report. */
export interface Bounds {
  /** Words of a sentence; a longer one is read in pieces. */
  readonly sentence: number;
  /** Called now and again while a report is read. @throws when its time is up */
  readonly onTheWay: () => void;
}
