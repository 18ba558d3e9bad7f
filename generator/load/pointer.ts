/** JSON pointers (RFC 6901) to key lists. */

/** Keys of a pointer, unescaped. `""` is the root. */
export function pointerKeys(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
