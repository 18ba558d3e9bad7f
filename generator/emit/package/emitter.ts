/** What makes the emitted modules a package: its manifest, compiler settings, readme and licence. */
import type { EmittedFile, Emitter } from "../emitter.ts";
import { renderTemplate } from "../shared/templates.ts";
import { packageJson, tsconfigJson } from "./manifest-text.ts";
import { readmeContext } from "./readme.ts";

export const packageEmitter: Emitter = {
  name: "package",
  emit(api, options) {
    const licence = options.assets.get("templates/package/license.txt");
    if (licence === undefined) throw new Error("no template templates/package/license.txt");
    const files: EmittedFile[] = [
      { path: "package.json", text: packageJson(api, options) },
      { path: "tsconfig.json", text: tsconfigJson() },
      {
        path: "README.md",
        text: renderTemplate(options.assets, "templates/package/readme.hbs", readmeContext(api, options)),
      },
      { path: "LICENSE", text: licence },
    ];
    return { files, diagnostics: [] };
  },
};
