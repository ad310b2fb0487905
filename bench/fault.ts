/** Something whoever runs the benchmark can put right: what is wrong, and what to do. */
export class BenchFault extends Error {
  override readonly name = "BenchFault";

  constructor(why: string, advice: string) {
    super(`${why}; ${advice}`);
  }
}
