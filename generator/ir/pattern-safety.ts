export type JudgedPattern =
  | { readonly kind: "invalid" }
  | { readonly kind: "linear"; readonly flags: string }
  | { readonly kind: "slow"; readonly flags: string; readonly cap: number; readonly reason: string };
export function judgePattern(source: string): JudgedPattern {
  try {
    new RegExp(source, "u");
    return { kind: "linear", flags: "u" };
  } catch {
    /**/
  }
  try {
    new RegExp(source);
    return { kind: "linear", flags: "" };
  } catch {
    return { kind: "invalid" };
  }
}
