/** Functions of operations as methods of one object. */
import type { Client } from "./types.ts";

/** What takes a client first, as functions of operations do. */
type Called = (client: Client, ...rest: never[]) => unknown;

/** The functions among `Operations`, each without its client; with their documentation, as editors show it. */
export type Methods<Operations> = {
  [Name in keyof Operations as Operations[Name] extends Called ? Name : never]: Operations[Name] extends (
    client: Client,
    ...rest: infer Rest
  ) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/** The class of objects that hold a client and call each function with it. */
export type MethodsClass<Operations, Sender extends Client> = new (
  client: Sender,
) => Methods<Operations> & {
  /** The client that sends the calls. */
  readonly $client: Sender;
};

/** Makes the class of the functions given, which are those of `Operations`. */
export function methodsOf<Operations, Sender extends Client>(
  functions: Readonly<Record<string, Called>>,
): MethodsClass<Operations, Sender> {
  class Bound {
    readonly $client: Sender;
    constructor(client: Sender) {
      this.$client = client;
    }
  }
  for (const [name, call] of Object.entries(functions)) {
    Object.defineProperty(Bound.prototype, name, {
      value(this: Bound, ...rest: never[]) {
        return call(this.$client, ...rest);
      },
      configurable: true,
      writable: true,
    });
  }
  return Bound as unknown as MethodsClass<Operations, Sender>;
}
