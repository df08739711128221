/** The Mersenne Twister, as CPython seeds it and draws from it (`Modules/_randommodule.c`): the same seed, the same numbers. */

const N = 624;
const M = 397;

export class Twister {
  readonly #state = new Uint32Array(N);
  #at = N;

  /** @param seed any non-negative integer */
  constructor(seed: bigint) {
    const key: number[] = [];
    for (let rest = seed; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn));
    this.#seedByArray(key.length === 0 ? [0] : key);
  }

  #seedByNumber(seed: number): void {
    const state = this.#state;
    state[0] = seed;
    for (let at = 1; at < N; at++) {
      const before = state[at - 1] ?? 0;
      state[at] = Math.imul(1812433253, before ^ (before >>> 30)) + at;
    }
  }

  #seedByArray(key: readonly number[]): void {
    this.#seedByNumber(19650218);
    const state = this.#state;
    let [i, j] = [1, 0];
    const advance = (mix: (at: number, before: number) => number): void => {
      const before = state[i - 1] ?? 0;
      state[i] = mix(i, before ^ (before >>> 30));
      if (++i >= N) {
        state[0] = state[N - 1] ?? 0;
        i = 1;
      }
    };
    for (let turn = Math.max(N, key.length); turn > 0; turn--) {
      advance((at, mixed) => ((state[at] ?? 0) ^ Math.imul(mixed, 1664525)) + (key[j] ?? 0) + j);
      j = (j + 1) % key.length;
    }
    for (let turn = N - 1; turn > 0; turn--) {
      advance((at, mixed) => ((state[at] ?? 0) ^ Math.imul(mixed, 1566083941)) - at);
    }
    state[0] = 0x80000000;
  }

  #refill(): void {
    const state = this.#state;
    for (let at = 0; at < N; at++) {
      const mixed = ((state[at] ?? 0) & 0x80000000) | ((state[(at + 1) % N] ?? 0) & 0x7fffffff);
      state[at] = (state[(at + M) % N] ?? 0) ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.#at = 0;
  }

  /** 32 random bits. */
  word(): number {
    if (this.#at >= N) this.#refill();
    let y = this.#state[this.#at++] ?? 0;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** `random()`: 53 bits between 0 and 1. */
  float(): number {
    const [high, low] = [this.word() >>> 5, this.word() >>> 6];
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** `getrandbits(count)`. */
  bits(count: number): bigint {
    let result = 0n;
    for (let done = 0; done < count; done += 32) {
      const missing = count - done;
      const word = missing < 32 ? this.word() >>> (32 - missing) : this.word();
      result |= BigInt(word) << BigInt(done);
    }
    return result;
  }

  /** A number below the limit, all equally likely. */
  below(limit: bigint): bigint {
    const size = limit.toString(2).length;
    let drawn = this.bits(size);
    while (drawn >= limit) drawn = this.bits(size);
    return drawn;
  }
}
