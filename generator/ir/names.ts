/** Which names are in use, and the names that are never given away. */
import { camelCase, pascalCase } from "./words.ts";

/** Words of the language and members every object has: never a function or method name. */
const reservedFunctions = [
  "abstract arguments as async await boolean break byte case catch char class const continue debugger default",
  "delete do double else enum eval export extends false final finally float for from function get goto if",
  "implements import in infinity instanceof int interface let long meta nan native new null of package private",
  "protected public return set short static super switch symbol synchronized target this throw throws transient",
  "true try type typeof undefined using var void volatile while with yield",
  // Prototype members, and `then`: an object that has one is taken for a promise.
  "constructor hasownproperty isprototypeof propertyisenumerable tolocalestring tostring valueof tojson then catch",
  "apply bind call caller name length prototype",
  // Globals and what generated modules name themselves.
  "globalthis window self global process require module exports isnan isfinite parseint parsefloat fetch escape",
  "unescape structuredclone queuemicrotask settimeout setinterval settimeout clearinterval cleartimeout",
  "client request options send exchange close createclient paginate wait signv1 signv3 nodeplatform webplatform",
  "operations schemas validators runtime index credentials",
]
  .join(" ")
  .split(" ");

/** Globals of the language and types of the generated package: never a type or file name. */
const reservedTypes = [
  "any unknown never void null undefined boolean number string symbol object bigint this true false infer keyof",
  "object function boolean symbol error aggregateerror evalerror rangeerror referenceerror syntaxerror typeerror",
  "urierror number bigint math date string regexp array int8array uint8array uint8clampedarray int16array",
  "uint16array int32array uint32array bigint64array biguint64array float32array float64array map set weakmap",
  "weakset weakref finalizationregistry arraybuffer sharedarraybuffer dataview atomics json promise reflect proxy",
  "intl infinity nan globalthis iterator generator asyncgenerator asynciterable asynciterator iterable",
  "generatorfunction symbolconstructor promiselike arraylike readonlyarray readonlymap readonlyset record partial",
  "required readonly pick omit exclude extract nonnullable parameters returntype instancetype awaited uppercase",
  "lowercase capitalize uncapitalize thistype noinfer propertykey constructorparameters templatestringsarray",
  "blob file formdata headers request response url urlsearchparams abortsignal abortcontroller readablestream",
  "textencoder textdecoder event eventtarget buffer process global window document console crypto fetch",
  // Exports of the generated package and its runtime.
  "client api apierror int64 int64input calloptions clientoptions operationdescriptor apidescriptor codec",
  "validationissue validator position parameterdescriptor bodykind bodycontent bodydescriptor responsedescriptor",
  "securityalternative securityschemedescriptor serverdescriptor transport transportrequest transportresponse",
  "transportoptions hash platform credentials credentialsprovider retryoptions acsclient httpclient json jsonvalue",
  "answer anystatus status1xx status2xx status3xx status4xx status5xx errorkind filepart partdata httpoptions",
  "jsonobject operations schemas validators runtime index openapi paths components webhooks $defs defs",
  "unnamed",
]
  .join(" ")
  .split(" ");

const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)$/;

const derivedSuffixes = ["request", "response", "answers", "operation"];

/** Why a name is not the one the document's text gives. */
export type Obstacle = "reserved" | "taken";

export interface Claimed {
  readonly name: string;
  /** What stood in the way of the plain name, if anything did. */
  readonly obstacle?: Obstacle;
}

/** Names in use in one API, without regard to case. Functions and types are two scopes. */
export class Names {
  readonly #types = new Set<string>(reservedTypes);
  readonly #functions = new Set<string>(reservedFunctions);
  readonly #reservedTypes = new Set<string>(reservedTypes);
  readonly #reservedFunctions = new Set<string>(reservedFunctions);
  readonly #modules = new Set<string>();
  /** Next number to try, by scope and name: many collisions on one name stay linear. */
  readonly #next = new Map<string, number>();

  /** `more`: type names the package has beside the usual ones, such as that of its class. */
  constructor(more: readonly string[] = []) {
    for (const name of more) {
      this.#types.add(name.toLowerCase());
      this.#reservedTypes.add(name.toLowerCase());
    }
  }

  /** A type name for a named schema. */
  claimType(text: string): Claimed {
    const plain = pascalCase(text, "Schema");
    const taken = (name: string): boolean => this.#types.has(name) || deviceName.test(name);
    const claimed = this.#claim(plain, "Schema", taken);
    this.#types.add(claimed.name.toLowerCase());
    return this.#explain(plain, claimed, this.#reservedTypes);
  }

  /** A type name that is already one, for a variant of a type: `PetInput`. */
  claimVariant(name: string): string {
    return this.claimType(name).name;
  }

  /** A stem whose module and derived names (`<Stem>Request`, …) are all free. */
  claimStem(text: string): Claimed {
    const plain = pascalCase(text, "Operation");
    const claimed = this.#claim(
      plain,
      "Call",
      (name) =>
        deviceName.test(name) ||
        name === "index" ||
        this.#modules.has(name) ||
        derivedSuffixes.some((suffix) => this.#types.has(name + suffix)),
    );
    const key = claimed.name.toLowerCase();
    this.#modules.add(key);
    for (const suffix of derivedSuffixes) this.#types.add(key + suffix);
    for (const name of [`validate${key}request`, `validate${key}response`, `paginate${key}`]) {
      this.#functions.add(name);
    }
    return this.#explain(plain, claimed, new Set());
  }

  /**
   * A function name, the stem's with its first letter lowered where it is free. All stems are claimed before:
   * they take the names of validators with them.
   */
  claimFunction(text: string, stem: string): Claimed {
    const wished = camelCase(stem, "operation");
    const claimed = this.#claim(wished, "Call", (name) => this.#functions.has(name));
    this.#functions.add(claimed.name.toLowerCase());
    return this.#explain(camelCase(text, "operation"), claimed, this.#reservedFunctions);
  }

  /** `word`: what a reserved name gets before numbers are tried. */
  #claim(plain: string, word: string, taken: (lowerCase: string) => boolean): { name: string } {
    const key = plain.toLowerCase();
    if (!taken(key)) return { name: plain };
    const reserved = (word === "Schema" ? this.#reservedTypes : this.#reservedFunctions).has(key);
    if ((reserved || deviceName.test(key) || key === "index") && !taken((plain + word).toLowerCase())) {
      return { name: plain + word };
    }
    for (let number = this.#next.get(word + key) ?? 2; ; number += 1) {
      const name = `${plain}${/[0-9]$/.test(plain) ? "_" : ""}${number}`;
      if (taken(name.toLowerCase())) continue;
      this.#next.set(word + key, number);
      return { name };
    }
  }

  #explain(plain: string, claimed: { name: string }, reserved: ReadonlySet<string>): Claimed {
    if (claimed.name === plain) return claimed;
    const key = plain.toLowerCase();
    const isReserved = reserved.has(key) || deviceName.test(key) || key === "index";
    return { name: claimed.name, obstacle: isReserved ? "reserved" : "taken" };
  }
}
