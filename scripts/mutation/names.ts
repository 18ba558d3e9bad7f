/** What the two processes of a mutation run and the tests' own agree on. */

/** Environment variable with the folder of one runner. */
export const folderVariable = "GAIWAN_MUTATION_FOLDER";
/** In that folder: the number of the active mutant; empty to note what is reached. */
export const activeFile = "active";
/** In that folder: the mutants that the tests of a file reach, one a line. */
export const reachedFile = (testFile: string): string =>
  `${testFile.replace(/^.*\/generator\//, "").replaceAll("/", "+")}.reached`;

/** Tests to run, asked of a runner. */
export interface Question {
  readonly mutant: string;
  readonly testFiles: readonly string[];
  /** Milliseconds a test may take. */
  readonly testTimeout: number;
}
/** What came of them, with the seconds each file took where none failed. */
export interface Verdict {
  readonly passed: boolean;
  readonly seconds: Readonly<Record<string, number>>;
}
