/**
 * MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512 over bytes, in one go (RFC 1321, FIPS 180-4). Asked by `hashlib`,
 * `uuid` and whoever else needs a digest; not made for secrets worth attacking.
 */

export type Digest = (data: Uint8Array) => Uint8Array;

/** The message with its padding: a one bit, zeros, and its length in bits in the last `lengthBytes` bytes. */
function padded(data: Uint8Array, block: number, lengthBytes: number, littleEndian: boolean): DataView {
  const size = Math.ceil((data.length + 1 + lengthBytes) / block) * block;
  const bytes = new Uint8Array(size);
  bytes.set(data);
  bytes[data.length] = 0x80;
  const view = new DataView(bytes.buffer);
  const bits = BigInt(data.length) * 8n;
  view.setBigUint64(littleEndian ? size - lengthBytes : size - 8, bits, littleEndian);
  return view;
}

const rotateLeft = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
const rotateRight = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

function words(state: Int32Array, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(state.length * 4));
  for (const [at, word] of state.entries()) view.setInt32(at * 4, word, littleEndian);
  return new Uint8Array(view.buffer);
}

// ── MD5 ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const MD5_SINES = Int32Array.from({ length: 64 }, (_, at) => Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32) | 0);

function md5Mix(turn: number, b: number, c: number, d: number): [mixed: number, word: number] {
  if (turn < 16) return [(b & c) | (~b & d), turn];
  if (turn < 32) return [(d & b) | (~d & c), (5 * turn + 1) % 16];
  if (turn < 48) return [b ^ c ^ d, (3 * turn + 5) % 16];
  return [c ^ (b | ~d), (7 * turn) % 16];
}

export const md5: Digest = (data) => {
  const view = padded(data, 64, 8, true);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let from = 0; from < view.byteLength; from += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let turn = 0; turn < 64; turn++) {
      const [mixed, word] = md5Mix(turn, b, c, d);
      const sum = (a + mixed + (MD5_SINES[turn] ?? 0) + view.getInt32(from + word * 4, true)) | 0;
      const shift = MD5_SHIFTS[(turn >> 4) * 4 + (turn % 4)] ?? 0;
      [a, b, c, d] = [d, (b + rotateLeft(sum, shift)) | 0, b, c];
    }
    for (const [at, value] of [a, b, c, d].entries()) state[at] = (state[at] ?? 0) + value;
  }
  return words(state, true);
};

// ── SHA-1 ────────────────────────────────────────────────────────────────────────────────────────────────────────

function sha1Mix(turn: number, b: number, c: number, d: number): number {
  if (turn < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (turn < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (turn < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

export const sha1: Digest = (data) => {
  const view = padded(data, 64, 8, false);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const schedule = new Int32Array(80);
  for (let from = 0; from < view.byteLength; from += 64) {
    for (let at = 0; at < 16; at++) schedule[at] = view.getInt32(from + at * 4);
    for (let at = 16; at < 80; at++) {
      const mixed =
        (schedule[at - 3] ?? 0) ^ (schedule[at - 8] ?? 0) ^ (schedule[at - 14] ?? 0) ^ (schedule[at - 16] ?? 0);
      schedule[at] = rotateLeft(mixed, 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let turn = 0; turn < 80; turn++) {
      const sum = (rotateLeft(a, 5) + sha1Mix(turn, b, c, d) + e + (schedule[turn] ?? 0)) | 0;
      [a, b, c, d, e] = [sum, a, rotateLeft(b, 30), c, d];
    }
    for (const [at, value] of [a, b, c, d, e].entries()) state[at] = (state[at] ?? 0) + value;
  }
  return words(state, false);
};

// ── SHA-2 ────────────────────────────────────────────────────────────────────────────────────────────────────────

function isPrime(candidate: number): boolean {
  for (let by = 2; by * by <= candidate; by++) if (candidate % by === 0) return false;
  return true;
}

const PRIMES: readonly number[] = Array.from({ length: 410 }, (_, at) => at).filter((n) => n > 1 && isPrime(n));

/** The first 64 bits of the fraction of a prime's square or cube root. */
function rootBits(prime: number, degree: 2 | 3): bigint {
  const scaled = BigInt(prime) << BigInt(64 * degree);
  let [low, high] = [0n, 1n << 72n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= scaled) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(64, low);
}

const CUBES = PRIMES.slice(0, 80).map((prime) => rootBits(prime, 3));
const SQUARES = PRIMES.slice(0, 16).map((prime) => rootBits(prime, 2));
const SHA256_CONSTANTS = Int32Array.from(CUBES.slice(0, 64), (bits) => Number(bits >> 32n) | 0);

function sha256Schedule(view: DataView, from: number): Int32Array {
  const schedule = new Int32Array(64);
  for (let at = 0; at < 16; at++) schedule[at] = view.getInt32(from + at * 4);
  for (let at = 16; at < 64; at++) {
    const [x, y] = [schedule[at - 15] ?? 0, schedule[at - 2] ?? 0];
    const low = rotateRight(x, 7) ^ rotateRight(x, 18) ^ (x >>> 3);
    const high = rotateRight(y, 17) ^ rotateRight(y, 19) ^ (y >>> 10);
    schedule[at] = (schedule[at - 16] ?? 0) + low + (schedule[at - 7] ?? 0) + high;
  }
  return schedule;
}

function sha256Like(initial: readonly number[], size: number): Digest {
  return (data) => {
    const view = padded(data, 64, 8, false);
    const state = Int32Array.from(initial);
    for (let from = 0; from < view.byteLength; from += 64) {
      const schedule = sha256Schedule(view, from);
      let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
      for (let turn = 0; turn < 64; turn++) {
        const high = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
        const first = (h + high + ((e & f) ^ (~e & g)) + (SHA256_CONSTANTS[turn] ?? 0) + (schedule[turn] ?? 0)) | 0;
        const low = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
        const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
      }
      for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + value;
    }
    return words(state, false).slice(0, size);
  };
}

export const sha256: Digest = sha256Like(
  SQUARES.slice(0, 8).map((bits) => Number(bits >> 32n) | 0),
  32,
);
export const sha224: Digest = sha256Like(
  SQUARES.slice(8, 16).map((bits) => Number(bits & 0xffffffffn) | 0),
  28,
);

const turn64 = (x: bigint, by: bigint): bigint => BigInt.asUintN(64, (x >> by) | (x << (64n - by)));

function sha512Schedule(view: DataView, from: number): bigint[] {
  const schedule: bigint[] = [];
  for (let at = 0; at < 16; at++) schedule.push(view.getBigUint64(from + at * 8));
  for (let at = 16; at < 80; at++) {
    const [x, y] = [schedule[at - 15] ?? 0n, schedule[at - 2] ?? 0n];
    const low = turn64(x, 1n) ^ turn64(x, 8n) ^ (x >> 7n);
    const high = turn64(y, 19n) ^ turn64(y, 61n) ^ (y >> 6n);
    schedule.push(BigInt.asUintN(64, (schedule[at - 16] ?? 0n) + low + (schedule[at - 7] ?? 0n) + high));
  }
  return schedule;
}

function sha512Like(initial: readonly bigint[], size: number): Digest {
  return (data) => {
    const view = padded(data, 128, 16, false);
    const state = [...initial];
    for (let from = 0; from < view.byteLength; from += 128) {
      const schedule = sha512Schedule(view, from);
      let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
      for (let turn = 0; turn < 80; turn++) {
        const high = turn64(e, 14n) ^ turn64(e, 18n) ^ turn64(e, 41n);
        const first =
          h + high + ((e & f) ^ (BigInt.asUintN(64, ~e) & g)) + (CUBES[turn] ?? 0n) + (schedule[turn] ?? 0n);
        const low = turn64(a, 28n) ^ turn64(a, 34n) ^ turn64(a, 39n);
        const second = low + ((a & b) ^ (a & c) ^ (b & c));
        [a, b, c, d, e, f, g, h] = [
          BigInt.asUintN(64, first + second),
          a,
          b,
          c,
          BigInt.asUintN(64, d + first),
          e,
          f,
          g,
        ];
      }
      for (const [at, value] of [a, b, c, d, e, f, g, h].entries())
        state[at] = BigInt.asUintN(64, (state[at] ?? 0n) + value);
    }
    const out = new DataView(new ArrayBuffer(64));
    for (const [at, value] of state.entries()) out.setBigUint64(at * 8, value);
    return new Uint8Array(out.buffer).slice(0, size);
  };
}

export const sha512: Digest = sha512Like(SQUARES.slice(0, 8), 64);
export const sha384: Digest = sha512Like(SQUARES.slice(8, 16), 48);
