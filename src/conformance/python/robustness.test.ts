/** Whatever a program is, only Python's exceptions and our own limits come out of the interpreter, and it ends. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StepLimit, Unsupported } from '../../python/objects/exception.ts';
import { files, programs, run } from './programs.ts';

const SOURCES = [...files('language'), ...files('stdlib')].flatMap((file) =>
  programs(file).map(({ source }) => source),
);
const LIMITS = { steps: 50_000, bytes: 4 * 1024 * 1024, depth: 200 };

/** What a slip of the hand, or a hostile one, puts into a program. */
const PIECES = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'None',
  'self',
  '[]',
  '{}',
  '()',
  '-1',
  '10 ** 400',
  '1 << 10000',
  '"\\ud800"',
  'float("nan")',
  'lambda: 0',
  'type',
  'object',
  'super()',
  '*x',
  '**{}',
  'yield',
  'int',
  ' * 10**9',
  '.__class__',
  '.__dict__',
  '[0]',
  '(1)',
  'del ',
  'raise ',
  'while 1: ',
  '\n',
  ' ',
  ':',
  ',',
  '=',
  '"',
  '#',
];

/** The fault of ours that a program brings to light, or `null`. */
function fault(source: string): string | null {
  try {
    run(source, LIMITS);
    return null;
  } catch (thrown) {
    if (thrown instanceof Unsupported || thrown instanceof StepLimit) return null;
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
}

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 12 }),
    piece: fc.oneof(fc.constantFrom('', ...PIECES), fc.constantFrom(...PIECES)),
  }),
  { minLength: 1, maxLength: 4 },
);

function edited(source: string, changes: readonly Edit[]): string {
  return changes.reduce((text, { at, length, piece }) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + piece + text.slice(from + length);
  }, source);
}

/** Where one word stands, another of the program. */
function crossed(source: string, from: number, to: number): string {
  const words = [...source.matchAll(/[A-Za-z_]\w*|\d+|"[^"\n]*"/g)];
  const [target, other] = [words[from % Math.max(1, words.length)], words[to % Math.max(1, words.length)]];
  if (!target || !other) return source;
  return source.slice(0, target.index) + other[0] + source.slice(target.index + target[0].length);
}

describe('changed programs', () => {
  test('cut off anywhere', () => {
    const property = fc.property(
      fc.constantFrom(...SOURCES),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (source, share) => {
        expect(fault(source.slice(0, Math.floor(share * source.length)))).toBeNull();
      },
    );
    fc.assert(property, { numRuns: 300 });
  }, 120_000);

  test('pieces put in and taken out', () => {
    const property = fc.property(fc.constantFrom(...SOURCES), edits, (source, changes) => {
      expect(fault(edited(source, changes))).toBeNull();
    });
    fc.assert(property, { numRuns: 600 });
  }, 120_000);

  test('one word for another', () => {
    const property = fc.property(fc.constantFrom(...SOURCES), fc.nat(), fc.nat(), (source, from, to) => {
      expect(fault(crossed(source, from, to))).toBeNull();
    });
    fc.assert(property, { numRuns: 900 });
  }, 120_000);
});

/** Programs that would take all the time or memory there is. */
const GREEDY: readonly (readonly [string, string])[] = [
  ['an endless loop', 'while True: pass'],
  ['an endless generator', 'def g():\n    while True: yield 1\nsum(g())'],
  ['endless recursion', 'def f(): return f()\nf()'],
  ['endless recursion through operators', 'class A:\n    def __add__(self, o): return self + o\nA() + 1'],
  ['endless recursion through repr', 'class A:\n    def __repr__(self): return repr(self)\nprint(A())'],
  [
    'endless recursion through attributes',
    'class A:\n    def __getattr__(self, n): return getattr(self, n + "x")\nA().x',
  ],
  ['deep nesting of lists', 'a = []\nfor i in range(100000): a = [a]\nprint(a)'],
  ['deep nesting compared', 'a = []\nb = []\nfor i in range(100000): a, b = [a], [b]\nprint(a == b)'],
  ['deep nesting hashed', 'a = ()\nfor i in range(100000): a = (a,)\nhash(a)'],
  ['deep nesting copied', 'import copy\na = []\nfor i in range(100000): a = [a]\ncopy.deepcopy(a)'],
  ['deep nesting in JSON', 'import json\na = []\nfor i in range(100000): a = [a]\njson.dumps(a)'],
  ['deep JSON', 'import json\njson.loads("[" * 100000)'],
  ['a power', '9 ** 9 ** 9'],
  ['a shift', '1 << 10 ** 12'],
  ['a factorial', 'import math\nmath.factorial(10 ** 7)'],
  ['a long text', '"a" * 10 ** 12'],
  ['a text that doubles', 's = "a"\nwhile True: s += s'],
  ['a list that doubles', 'a = [0]\nwhile True: a += a'],
  ['a long list', 'list(range(10 ** 10))'],
  ['a wide format', '"%10000000000d" % 1'],
  ['a wide pad', '"a".ljust(10 ** 12)'],
  ['a long product', 'import itertools\nlist(itertools.product(range(100), repeat=10))'],
  ['a pattern that explodes', 'import re\nre.match(r"(a+)+$", "a" * 40 + "b")'],
  ['a pattern over a long text', 'import re\nre.sub(r"(x|y)*z", "", "xy" * 100000)'],
  ['a wide decimal', 'from decimal import Decimal\nDecimal("1e999999") + Decimal("1e-999999")'],
  ['a high decimal', 'from decimal import Decimal\nint(Decimal("1e999999"))'],
  ['a long digest', 'import hashlib\nhashlib.sha512(b"x" * 10 ** 10)'],
  ['many frames of a class body', 'def f():\n    class A: x = f()\nf()'],
  ['a decorator without end', 'def d(f): return d(d)\n@d\ndef g(): pass'],
  ['a sort that never ends', 'class A:\n    def __lt__(self, o):\n        while True: pass\nsorted([A(), A()])'],
];

describe('greedy programs', () => {
  test.each(GREEDY)('%s', (_, source) => {
    const start = performance.now();
    expect(fault(source)).toBeNull();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
