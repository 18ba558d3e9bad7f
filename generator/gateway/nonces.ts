/** Remembers which nonces were used, for longer than a timestamp stays acceptable. */
import { Refusal } from "./wire.ts";

const keepMilliseconds = 31 * 60_000;

export class NonceCache {
  readonly #expiries = new Map<string, number>();
  readonly #limit: number;

  constructor(limit = 100_000) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#expiries.size;
  }

  /**
   * Enters a nonce of a key. Throws `Refusal`: `SignatureNonceUsed` where it is known, a throttling code where
   * the cache is full of live ones; a live nonce is never forgotten.
   */
  use(keyId: string, nonce: string, now: number): void {
    for (const [entry, expiry] of this.#expiries) {
      if (expiry > now) break;
      this.#expiries.delete(entry);
    }
    const entry = `${keyId}\n${nonce}`;
    const expiry = this.#expiries.get(entry);
    if (expiry !== undefined && expiry > now) {
      throw new Refusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
    }
    if (this.#expiries.size >= this.#limit) {
      throw new Refusal(
        429,
        "Throttling.System",
        "Too many requests: every remembered nonce is still live.",
        {
          "x-acs-retry-after": "1000",
        },
      );
    }
    this.#expiries.delete(entry);
    this.#expiries.set(entry, now + keepMilliseconds);
  }

  clear(): void {
    this.#expiries.clear();
  }
}
