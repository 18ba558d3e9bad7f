/** For tests: the files of a client, by path. */
import type { Api } from "../../ir/model.ts";
import { loadAssets } from "../../load/assets.ts";
import { clientEmitter } from "./emitter.ts";

/** Without validators, so that the files are a package that compiles by itself. */
export async function emitClientOf(api: Api): Promise<ReadonlyMap<string, string>> {
  const { files } = await clientEmitter.emit(api, {
    int64: "bigint",
    packageName: "@example/shop",
    packageVersion: "1.0.0",
    toolVersion: "0.0.0",
    assets: loadAssets(),
    emitters: ["client"],
  });
  return new Map(files.map(({ path, text }) => [path, text]));
}
