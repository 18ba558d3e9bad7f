/** The note of a release: what changed, and what its tests counted. */

export interface Evidence {
  readonly version: string;
  /** Text of the change log. */
  readonly changelog: string;
  /** Output of the suites. */
  readonly output: string;
  /** How often the suite was run, each time without a failure. */
  readonly times: number;
  /** Text of `scripts/mutation/results.md`. */
  readonly mutation: string;
}

/** Lines of a test run that count: "hostile: 500 of 500". The last of a kind holds. */
export function countsOf(output: string): readonly string[] {
  const counts = new Map<string, string>();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
  for (const line of output.replace(/\u001b\[[\d;]*m/g, "").split(/\r?\n/)) {
    const label = /^(.{1,120}?):? \d[\d,]* of \d[\d,]*\b/.exec(line)?.[1];
    if (label !== undefined) counts.set(label, line);
  }
  return [...counts.values()].sort();
}

/** Throws where something that a note has to state is missing. */
export function releaseNote({ version, changelog, output, times, mutation }: Evidence): string {
  const changes = /^## Unreleased\s+([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1]?.trim();
  if (!changes) throw new Error("CHANGELOG.md says nothing under `## Unreleased`");
  const counts = countsOf(output);
  if (counts.length === 0) throw new Error("the suites counted nothing");
  const scores = mutation.match(/^\| (?:\*\*all\*\*|signers and canonical forms|retries) \|.*$/gm) ?? [];
  if (scores.length === 0) throw new Error("scripts/mutation/results.md has no score");
  return `# gaiwan ${version}

${changes}

## What was run
The suite ${times} times and the long suites once, without a failure.

${counts.map((line) => `- ${line}`).join("\n")}

## Mutation score of the client engine
| modules | found | left | score |
| --- | --- | --- | --- |
${scores.join("\n")}
`;
}
