import { describe, expect, test } from "vitest";
import { build } from "./test-support.ts";

const operation = (operationId: string, async?: object): object => ({
  post: {
    operationId,
    responses: { "200": { description: "" } },
    ...(async && { "x-acs-async": async }),
  },
});

/** The waits of each operation that has any. */
function waitsOf(paths: Readonly<Record<string, object>>): unknown {
  const { api } = build({ "x-acs-style": "RPC", paths });
  return Object.fromEntries(
    api.operations.flatMap(({ name, acs }) =>
      (acs?.async?.waits ?? []).length === 0
        ? []
        : [
            [
              name,
              acs?.async?.waits.map(({ helper, result, ready, state }) => [
                helper,
                result,
                ready ?? state?.field,
              ]),
            ],
          ],
    ),
  );
}

const state = { field: "Status", done: ["ok"], failed: ["no"] };
const submit = (partner: string, more: object = {}): object => ({
  role: "submit",
  partner,
  key: "Id",
  ...more,
});

describe("functions that wait", () => {
  test("are made where the end of the work is told, with the written or a derived name", () => {
    expect(
      waitsOf({
        "/A": operation("StartA", submit("Get", { helper: "waitForIt", ready: "List.name" })),
        "/B": operation("StartB", submit("Show", { state })),
        "/C": operation("StartC", submit("Other")),
        "/D": operation("Get"),
        "/E": operation("Show"),
        "/F": operation("Other"),
      }),
    ).toEqual({
      StartA: [["waitForIt", "Get", "List.name"]],
      StartB: [["waitForStartB", "Show", "Status"]],
    });
  });
  test("a state that one operation documents holds for every other that has the same partner", () => {
    const others = [{ partner: "Show", key: "Id" }];
    expect(
      waitsOf({
        "/A": operation("StartA", submit("Other", { others })),
        "/B": operation("StartB", submit("Show", { state })),
        "/C": operation("StartC", submit("Show", { others: [{ partner: "Other", key: "Id" }] })),
        "/E": operation("Show", { role: "result", partner: "StartB", key: "Id", state }),
        "/F": operation("Other", { role: "explain", partner: "Show", key: "Id" }),
      }),
    ).toEqual({
      StartA: [["waitForStartAByShow", "Show", "Status"]],
      StartB: [["waitForStartB", "Show", "Status"]],
      StartC: [["waitForStartC", "Show", "Status"]],
    });
  });
  test("where no source tells the end the caller has to, of an operation that answers for the work", () => {
    const { api } = build({
      "x-acs-style": "RPC",
      paths: {
        "/A": operation("StartA", submit("Show", { others: [{ partner: "StartB", key: "Id" }] })),
        "/B": operation("StartB", submit("Other")),
        "/C": operation("Show", { role: "result", partner: "StartA", key: "Id" }),
        "/D": operation("Other"),
      },
    });
    const waits = api.operations.map(({ acs }) => acs?.async?.waits ?? []);
    expect(waits.map((list) => list.map(({ helper, until }) => [helper, until]))).toEqual([
      [["waitForStartA", true]],
      [],
      [],
      [],
    ]);
  });
  test("no name is given twice, and a partner that is no operation gives none", () => {
    expect(
      waitsOf({
        "/A": operation("A", submit("Show", { helper: "waitForB", state })),
        "/B": operation("B", submit("Show")),
        "/C": operation("C", submit("Nowhere", { state })),
        "/D": operation("Show"),
      }),
    ).toEqual({ A: [["waitForB", "Show", "Status"]], B: [["waitForB2", "Show", "Status"]] });
  });
  test("an unknown role is no role", () => {
    const { api } = build({
      "x-acs-style": "RPC",
      paths: { "/A": operation("A", { role: "poll", partner: "B", key: "Id" }) },
    });
    expect(api.operations[0]?.acs?.async).toBeUndefined();
  });
});
