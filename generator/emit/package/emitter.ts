/** What makes the emitted modules a package: its manifest, compiler settings, build, readme and licence. */
import type { EmittedFile, Emitter } from "../emitter.ts";
import { renderTemplate } from "../shared/templates.ts";
import { packageJson, tsconfigJson } from "./manifest-text.ts";
import { readmeContext } from "./readme.ts";

export const packageEmitter: Emitter = {
  name: "package",
  emit(api, options) {
    const copied = (name: string): string => {
      const text = options.assets.get(`templates/package/${name}`);
      if (text === undefined) throw new Error(`no template templates/package/${name}`);
      return text;
    };
    const files: EmittedFile[] = [
      { path: "package.json", text: packageJson(api, options) },
      { path: "tsconfig.json", text: tsconfigJson() },
      { path: "bundle.js", text: copied("bundle.js") },
      {
        path: "README.md",
        text: renderTemplate(options.assets, "templates/package/readme.hbs", readmeContext(api, options)),
      },
      { path: "LICENSE", text: copied("license.txt") },
    ];
    return { files, diagnostics: [] };
  },
};
