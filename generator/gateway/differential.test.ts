/** The client's signers against the gateway's verifier: two implementations that share no code. */
import { describe, expect, it } from "vitest";
import { runDifferential } from "./test-support/differential.ts";

describe("R53: signer and verifier agree", () => {
  it("on 300 random requests", async () => {
    const { accepted, refused } = await runDifferential(300, 53);
    console.log(`differential: ${accepted} accepted, ${refused} changed ones refused`);
    expect(accepted).toBe(300);
    expect(refused).toBe(300);
  });
});
