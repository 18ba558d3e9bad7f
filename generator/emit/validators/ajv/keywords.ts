/** Our own keywords in ajv, each through its public `addKeyword`. */
import {
  _,
  type Ajv2020,
  type Code,
  type CodeKeywordDefinition,
  type KeywordCxt,
  Name,
} from "ajv/dist/2020.js";
import { Type } from "ajv/dist/compile/util.js";
import type { Argument, Check } from "./scalars.ts";

/** Errors after which a loop over members or items ends: more are not shown, and joining lists of them is slow. */
const enough = 100;

/**
 * Adds `check`, `trial`, `stop` and `counted`, and puts another `unevaluatedItems` in the place of ajv's. `counting`:
 * there are schemas that ask which items were looked at.
 */
export function addKeywords(ajv: Ajv2020, counting: boolean): void {
  ajv.removeKeyword("unevaluatedItems");
  for (const definition of [check, trial, stop, counted(counting), unevaluatedItems]) {
    ajv.addKeyword(definition);
  }
}

const codeOf = (argument: Argument): Code =>
  typeof argument === "object" ? _`${new Name(argument.name)}` : _`${argument}`;

const joined = (codes: readonly Code[], separator: Code): Code =>
  codes.slice(1).reduce((text, code) => _`${text}${separator}${code}`, codes[0] ?? _``);

/** True where the value does not fit. */
function condition({ call, with: args, tests, numbers, loose }: Check, data: Name): Code {
  const given = args.map((argument) => _`,${codeOf(argument)}`);
  const failing =
    tests === undefined
      ? _`!${new Name(call)}(${data}${given.length === 0 ? _`` : _`,0,0,0${joined(given, _``)}`})`
      : joined(
          tests.map((test) => _`!${new Name(test)}(${data})`),
          _` && `,
        );
  if (numbers === true) return _`(typeof ${data} === "number" || typeof ${data} === "bigint") && ${failing}`;
  return loose === true ? _`${data} === undefined || ${failing}` : failing;
}

/** `check`: calls of the runtime's checks. An error holds the call, so that the very check says what is wrong. */
const check: CodeKeywordDefinition = {
  keyword: "check",
  schemaType: "array",
  code(cxt: KeywordCxt) {
    for (const one of cxt.schema as readonly Check[]) {
      cxt.setParams({ call: _`${new Name(one.call)}`, with: joined(one.with.map(codeOf), _`,`) });
      cxt.fail(condition(one, cxt.data));
    }
  },
  error: {
    message: "must fit",
    params: ({ params }) => _`{call: ${params["call"]}, with: [${params["with"]}]}`,
  },
};

/** `trial`: the schema inside, of whose failure one error remains, which is not shown. */
const trial: CodeKeywordDefinition = {
  keyword: "trial",
  schemaType: ["object", "boolean"],
  trackErrors: true,
  code(cxt: KeywordCxt) {
    const valid = cxt.gen.name("valid");
    const inner = cxt.subschema(
      { keyword: "trial", compositeRule: true, createErrors: false, allErrors: false },
      valid,
    );
    cxt.mergeEvaluated(inner);
    cxt.result(valid, undefined, () => {
      cxt.reset();
      cxt.error();
    });
  },
  error: { message: "must fit", params: _`{}` },
};

/** `stop`: ends the loop it stands in when there are errors enough. */
const stop: CodeKeywordDefinition = {
  keyword: "stop",
  schemaType: "boolean",
  before: "$ref",
  code({ gen }: KeywordCxt) {
    gen.if(_`${new Name("errors")} >= ${enough}`, () => gen.break());
  },
};

/**
 * `counted`: no item has been looked at yet. Of the members of a choice ajv notes only those that fit, and where none
 * does it goes on to compare with a number that it never set.
 */
const counted = (counting: boolean): CodeKeywordDefinition => ({
  keyword: "counted",
  schemaType: "boolean",
  before: "$ref",
  code({ gen, it }: KeywordCxt) {
    if (counting && it.items === undefined) it.items = gen.var("items", _`0`);
  },
});

/** As ajv's, and right where it is known only as the value is looked at that a choice has looked at all items. */
const unevaluatedItems: CodeKeywordDefinition = {
  keyword: "unevaluatedItems",
  type: "array",
  schemaType: ["boolean", "object"],
  code(cxt: KeywordCxt) {
    const { gen, data, it } = cxt;
    const seen = it.items ?? 0;
    it.items = true;
    if (seen === true || cxt.schema === true) return;
    const length = gen.const("len", _`${data}.length`);
    const from =
      seen instanceof Name ? gen.const("from", _`${seen} === true ? ${length} : (${seen} || 0)`) : seen;
    cxt.setParams({ from });
    if (cxt.schema === false) {
      cxt.fail(_`${length} > ${from}`);
      return;
    }
    const valid = gen.var("valid", _`true`);
    gen.forRange("i", from, length, (index) => {
      cxt.subschema({ keyword: "unevaluatedItems", dataProp: index, dataPropType: Type.Num }, valid);
      if (!it.allErrors) gen.if(_`!${valid}`, () => gen.break());
    });
    cxt.ok(valid);
  },
  error: { message: "must be known", params: ({ params }) => _`{limit: ${params["from"]}}` },
};
