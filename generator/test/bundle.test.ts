/** The package stays small: one operation costs the same, however many there are beside it. */
import { expect, it } from "vitest";
import { bundleSizes } from "./support/bundles.ts";
import { inFolder } from "./support/folders.ts";

it("one operation makes a bundle of the same bytes with 3 and with all operations in the package", async () => {
  await inFolder(async (folder) => {
    const { operations, sizes } = await bundleSizes(folder);
    expect(operations.few).toBe(3);
    expect(operations.all).toBeGreaterThan(30);
    for (const { entry, operation, few, all } of sizes) {
      console.log(
        `${operation} from ${entry}: ${few} B of ${operations.few} operations, ${all} B of ${operations.all}`,
      );
    }
    // Both have the same table of endpoints; the rest may differ by a few names.
    const differing = sizes.filter(({ few, all }) => Math.abs(all - few) > 200);
    expect(differing).toEqual([]);
    for (const { few } of sizes) expect(few).toBeGreaterThan(1000);
  });
});
