/**
 * Fills the templates of the package (R13). A template lays out texts that the emitter has escaped for their
 * place; it escapes nothing, decides nothing and knows no helper but the built-in blocks.
 */
import Handlebars from "handlebars";

type Template = ReturnType<typeof Handlebars.compile<object>>;

const compiled = new Map<string, Template>();

/**
 * The text of `assets.get(path)` filled with `context`, which is plain data. Throws where the template is missing
 * or names a member the context has not: both are faults of this tool.
 */
export function renderTemplate(assets: ReadonlyMap<string, string>, path: string, context: object): string {
  const source = assets.get(path);
  if (source === undefined) throw new Error(`no template ${path}`);
  let template = compiled.get(source);
  if (template === undefined) {
    template = Handlebars.compile(source, {
      strict: true,
      knownHelpersOnly: true,
      noEscape: true,
      preventIndent: true,
    });
    compiled.set(source, template);
  }
  return template(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
