/** The program's version, as package.json has it; a test holds the two together. */
export const PROGRAM = "0.1.0";
