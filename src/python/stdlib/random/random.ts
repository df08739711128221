/** The module `random` (`Lib/random.py`). Every run begins with a seed of its own. */

import { toReal } from '../../builtins/numbers.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { defineType, nativeFunction } from '../../objects/define.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyIndexError, PyTypeError, PyValueError, raise } from '../../objects/exception.ts';
import { iterate, listOf } from '../../objects/iteration.ts';
import { leftOut } from '../../objects/left-out.ts';
import { PyList } from '../../objects/list.ts';
import type { ModuleSpec } from '../../objects/module.ts';
import { integerOf, PyObject, type PyType, textOf, typeOf, type Value } from '../../objects/object.ts';
import { binary } from '../../objects/operators.ts';
import { current, type StateKey } from '../../objects/runtime.ts';
import { PySet } from '../../objects/set.ts';
import { requireIndex } from '../../objects/slice.ts';
import { getItem, length, setItem } from '../../objects/subscript.ts';
import { sha512 } from '../hashlib/digest.ts';
import { Twister } from './twister.ts';

class PyRandom extends PyObject {
  twister: Twister = new Twister(freshSeed());
  /** `gauss` makes two numbers at a time. */
  spare: number | null = null;
}

function numberFrom(data: Uint8Array): bigint {
  return data.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function freshSeed(): bigint {
  return numberFrom(crypto.getRandomValues(new Uint8Array(32)));
}

/** What `seed(value)` makes of its argument. */
function seedOf(value: Value): bigint {
  if (value === null) return freshSeed();
  const integer = integerOf(value);
  if (integer !== null) return integer < 0n ? -integer : integer;
  const text = textOf(value);
  const data = text === null ? (value instanceof PyBytes ? value.data : null) : new TextEncoder().encode(text);
  if (data !== null) return numberFrom(new Uint8Array([...data, ...sha512(data)]));
  if (typeof value === 'number') return current().unsupported('random.seed() of a float');
  return raise(PyTypeError, 'The only supported seed types are: None,\nint, float, str, bytes, and bytearray.');
}

function reseed(self: PyRandom, value: Value): null {
  self.twister = new Twister(seedOf(value));
  self.spare = null;
  return null;
}

function real(value: Value): number {
  return toReal(value) ?? raise(PyTypeError, `must be real number, not ${typeOf(value).name}`);
}

/** A float that is no whole number is refused in words of its own. */
function wholeArgument(value: Value, index: number): bigint {
  if (typeof value !== 'number') return requireIndex(value);
  return raise(PyValueError, `non-integer arg ${index} for randrange()`);
}

function randomRange(self: PyRandom, start: Value, stop: Value, step: Value): bigint {
  const first = wholeArgument(start, 1);
  if (stop === null) {
    if (first > 0n) return self.twister.below(first);
    return raise(PyValueError, 'empty range for randrange()');
  }
  const [last, by] = [requireIndex(stop), requireIndex(step)];
  const width = last - first;
  if (by === 0n) raise(PyValueError, 'zero step for randrange()');
  const count = by > 0n ? (width + by - 1n) / by : (width + by + 1n) / by;
  if (count > 0n && (by === 1n ? width > 0n : true)) return first + by * self.twister.below(count);
  const shown = by === 1n ? `(${first}, ${last}, ${width})` : '';
  return raise(PyValueError, shown === '' ? 'empty range for randrange()' : `empty range for randrange() ${shown}`);
}

function choice(self: PyRandom, sequence: Value): Value {
  const size = length(sequence);
  if (size === 0) raise(PyIndexError, 'Cannot choose from an empty sequence');
  return getItem(sequence, self.twister.below(BigInt(size)));
}

function shuffle(self: PyRandom, sequence: Value): null {
  for (let at = length(sequence) - 1; at > 0; at--) {
    current().step();
    const other = self.twister.below(BigInt(at + 1));
    const [mine, theirs] = [getItem(sequence, BigInt(at)), getItem(sequence, other)];
    setItem(sequence, BigInt(at), theirs);
    setItem(sequence, other, mine);
  }
  return null;
}

/** The population of a sample. @throws Python's TypeError for what has no order. */
function population(value: Value, counts: Value): Value[] {
  if (value instanceof PySet || value instanceof PyDict) {
    raise(PyTypeError, 'Population must be a sequence.  For dicts or sets, use sorted(d).');
  }
  const items = listOf(value);
  if (counts === null) return items;
  const times = listOf(counts).map((count) => Number(requireIndex(count)));
  if (times.length !== items.length) raise(PyValueError, 'The number of counts does not match the population');
  current().allocate(times.reduce((sum, count) => sum + Math.max(0, count), 0) * 8);
  return items.flatMap((item, at) => new Array<Value>(Math.max(0, times[at] ?? 0)).fill(item));
}

function sample(self: PyRandom, source: Value, size: Value, counts: Value): PyList {
  const pool = population(source, counts);
  const count = Number(requireIndex(size));
  if (count < 0 || count > pool.length) raise(PyValueError, 'Sample larger than population or is negative');
  const room = count > 5 ? 21 + 4 ** Math.ceil(Math.log(count * 3) / Math.log(4)) : 21;
  return new PyList(pool.length <= room ? fromPool(self, pool, count) : byIndex(self, pool, count));
}

function fromPool(self: PyRandom, pool: Value[], count: number): Value[] {
  return Array.from({ length: count }, (_, turn) => {
    const last = pool.length - turn - 1;
    const at = Number(self.twister.below(BigInt(last + 1)));
    const item = pool[at] ?? null;
    pool[at] = pool[last] ?? null;
    return item;
  });
}

function byIndex(self: PyRandom, pool: readonly Value[], count: number): Value[] {
  const taken = new Set<number>();
  return Array.from({ length: count }, () => {
    let at = Number(self.twister.below(BigInt(pool.length)));
    while (taken.has(at)) at = Number(self.twister.below(BigInt(pool.length)));
    taken.add(at);
    return pool[at] ?? null;
  });
}

function choices(self: PyRandom, source: Value, weights: Value, cumulative: Value, size: Value): PyList {
  const items = listOf(source);
  const count = Number(requireIndex(size));
  current().allocate(Math.max(0, count) * 8);
  if (weights !== null && cumulative !== null) raise(PyTypeError, 'Cannot specify both weights and cumulative weights');
  if (weights === null && cumulative === null) {
    if (items.length === 0) raise(PyIndexError, 'list index out of range');
    return new PyList(
      Array.from({ length: count }, () => items[Math.floor(self.twister.float() * items.length)] ?? null),
    );
  }
  const sums = cumulative === null ? running(weights) : listOf(cumulative).map(real);
  if (sums.length !== items.length) raise(PyValueError, 'The number of weights does not match the population');
  const total = sums.at(-1) ?? 0;
  if (total <= 0) raise(PyValueError, 'Total of weights must be greater than zero');
  return new PyList(
    Array.from({ length: count }, () => {
      const drawn = self.twister.float() * total;
      const at = sums.findIndex((sum) => drawn < sum);
      return items[at < 0 ? items.length - 1 : at] ?? null;
    }),
  );
}

function running(weights: Value): number[] {
  let total: Value = 0n;
  return [...iterate(weights)].map((weight) => {
    total = binary('+', total, weight);
    return real(total);
  });
}

function gauss(self: PyRandom, mean: number, deviation: number): number {
  let drawn = self.spare;
  self.spare = null;
  if (drawn === null) {
    const angle = self.twister.float() * 2 * Math.PI;
    const radius = Math.sqrt(-2 * Math.log(1 - self.twister.float()));
    drawn = Math.cos(angle) * radius;
    self.spare = Math.sin(angle) * radius;
  }
  return mean + drawn * deviation;
}

function triangular(self: PyRandom, low: number, high: number, mode: Value): number {
  let u = self.twister.float();
  let [from, to] = [low, high];
  let c = mode === null ? 0.5 : (real(mode) - low) / (high - low);
  if (u > c) [u, c, from, to] = [1 - u, 1 - c, high, low];
  return from + (to - from) * Math.sqrt(u * c);
}

const isRandom = (value: Value): value is PyRandom => value instanceof PyRandom;

type Method = (self: PyRandom, ...args: Value[]) => Value;

/** Every method, which is a function of the module as well. */
const METHODS: Readonly<Record<string, Method>> = {
  'seed(a=None, version=2)': (self, value = null) => reseed(self, value),
  'random()': (self) => self.twister.float(),
  'getrandbits(k, /)': (self, count = null) => {
    const size = Number(requireIndex(count));
    if (size < 0) raise(PyValueError, 'number of bits must be non-negative');
    current().allocate(size >> 3);
    return self.twister.bits(size);
  },
  'randrange(start, stop=None, step=1)': (self, start = null, stop = null, step = null) =>
    randomRange(self, start, stop, step),
  'randint(a, b)': (self, low = null, high = null) => randomRange(self, low, requireIndex(high) + 1n, 1n),
  'choice(seq)': (self, sequence = null) => choice(self, sequence),
  'choices(population, weights=None, *, cum_weights=None, k=1)': (
    self,
    source = null,
    weights = null,
    sums = null,
    size = null,
  ) => choices(self, source, weights, sums, size),
  'shuffle(x)': (self, sequence = null) => shuffle(self, sequence),
  'sample(population, k, *, counts=None)': (self, source = null, size = null, counts = null) =>
    sample(self, source, size, counts),
  'uniform(a, b)': (self, low = null, high = null) => real(low) + (real(high) - real(low)) * self.twister.float(),
  'triangular(low=0, high=1, mode=None)': (self, low = null, high = null, mode = null) =>
    triangular(self, real(low), real(high), mode),
  'gauss(mu=0, sigma=1)': (self, mean = null, deviation = null) => gauss(self, real(mean), real(deviation)),
  'expovariate(lambd)': (self, rate = null) => -Math.log(1 - self.twister.float()) / real(rate),
  'randbytes(n)': (self, count = null) => {
    const size = Number(requireIndex(count));
    current().allocate(size);
    const bits = self.twister.bits(size * 8);
    return new PyBytes(Uint8Array.from({ length: size }, (_, at) => Number((bits >> BigInt(at * 8)) & 255n)));
  },
};

const randomType: PyType = defineType<PyRandom>({
  name: 'Random',
  module: 'random',
  create: (cls) => new PyRandom(cls),
  is: isRandom,
  methods: {
    '__init__(x=None)': (self, seed = null) => reseed(self, seed),
    ...METHODS,
  },
});

const SHARED: StateKey<PyRandom> = { make: () => new PyRandom(randomType) };

/** The methods of the one generator that all modules of a run share. */
function functions(): (readonly [string, Value])[] {
  const shared = current().state(SHARED);
  return Object.entries(METHODS).map(([signature, method]) => {
    const fn = nativeFunction('random', signature, (...args) => method(shared, ...args));
    return [fn.name, fn] as const;
  });
}

export const RANDOM: ModuleSpec = {
  name: 'random',
  load: () => [
    ...functions(),
    ['Random', randomType],
    ...leftOut(
      'random',
      'SystemRandom getstate setstate normalvariate lognormvariate betavariate gammavariate paretovariate weibullvariate vonmisesvariate',
    ),
  ],
};
