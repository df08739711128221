/**
 * Programs of the other suites, changed by accident as people and editors change them: whatever comes out, the sandbox
 * answers with problems of the program or limits of ours, never with a fault of its own.
 */

import { expect, test } from 'vitest';
import { openSandbox } from '../sandbox/open.ts';
import { files, programs } from './models/programs.ts';

const sandbox = await openSandbox(null);
const sources = files().flatMap((file) => programs(file).map(({ source }) => source));

/** What fingers and clipboards leave behind. */
const LITTER = [
  ...['(', ')', '[', ']', '{', '}', ',', '=', '"', "'", ':', '.', '#', '\\', '*', '**', '->', '@'],
  ...['\n', '    ', '\t', 'db.', 'None', '[]', '{}', '0', '-', 'self', 'class ', 'lambda: ', 'yield ', 'await '],
  ...['Role', 'id', '__init__', 'User.id', '__proto__', 'constructor', 'é', '😀', '\u0000', '”'],
];

/** A generator of numbers that is the same on every machine (Lehmer's). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

type Dice = (sides: number) => number;

const pick = <T>(items: readonly T[], roll: Dice): T => items[roll(items.length)]!;

const CHANGES: readonly ((text: string, roll: Dice) => string)[] = [
  function cut(text, roll) {
    const at = roll(text.length + 1);
    return text.slice(0, at) + text.slice(at + roll(12));
  },
  function litter(text, roll) {
    const at = roll(text.length + 1);
    return text.slice(0, at) + pick(LITTER, roll) + text.slice(at);
  },
  function truncate(text, roll) {
    return text.slice(0, roll(text.length + 1));
  },
  function swapLines(text, roll) {
    const lines = text.split('\n');
    const [one, other] = [roll(lines.length), roll(lines.length)];
    return lines.with(one, lines[other]!).with(other, lines[one]!).join('\n');
  },
  function dropLine(text, roll) {
    const lines = text.split('\n');
    return lines.toSpliced(roll(lines.length), 1).join('\n');
  },
  function repeatLine(text, roll) {
    const lines = text.split('\n');
    return lines.toSpliced(roll(lines.length), 0, pick(lines, roll)).join('\n');
  },
];

function mutant(roll: Dice): string {
  let text = pick(sources, roll);
  for (let change = 0; change <= roll(3); change++) text = pick(CHANGES, roll)(text, roll);
  return text;
}

const request = (text: string, mode: 'strict' | 'tolerant') => ({
  files: [{ name: 'models.py', text }],
  entries: ['models.py'],
  checks: null,
  seed: null,
  mode,
  ambient: mode === 'tolerant',
});

/** 20,000 runs in all: each mutant in both modes. */
test.each(Array.from({ length: 20 }, (_, batch) => batch))('batch %d of 500 mutants', { timeout: 120_000 }, (batch) => {
  const roll = dice(batch + 1);
  for (let round = 0; round < 500; round++) {
    const text = mutant(roll);
    for (const mode of ['strict', 'tolerant'] as const) {
      const faults = sandbox(request(text, mode)).problems.filter(({ type }) => type === 'SandboxFailure');
      expect(faults, text).toEqual([]);
    }
  }
});
