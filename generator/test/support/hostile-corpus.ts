/** Documents to damage. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Documents of the repository, and the small ones of others where they are at hand. */
export function corpus(): string[] {
  const root = join(import.meta.dirname, "../../..");
  const shared = join(root, "../shared/specs");
  const folders = [join(root, "spec"), join(root, "generator/test")];
  const found = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^openapi\.(?:ya?ml|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes("expected")),
  );
  const others = ["petstore.yaml", "petstore31.yaml"].map((name) => join(shared, name));
  const hostile = readdirSync(join(root, "generator/test/hostile")).map((name) =>
    join(root, "generator/test/hostile", name),
  );
  return [...found, ...hostile, ...others.filter((path) => existsSync(path))].sort();
}
