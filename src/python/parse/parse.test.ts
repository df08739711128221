import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, programs, type RecordedError, recorded, simplify } from '../../conformance/syntax/programs.ts';
import type { AnyNode } from './children.ts';
import { children } from './children.ts';
import { parse, parseExpression } from './parse.ts';

const good = programs('good.py');
const trees = recorded<unknown>('good.json');
const broken = programs('broken.py');
const errors = recorded<RecordedError>('broken.json');

describe('sound programs give the tree that CPython gives', () => {
  it.each(good)('%s', (name, source) => {
    const { module, problems } = parse(source);
    expect(problems).toEqual([]);
    expect(difference(trees.get(name), simplify(module), '')).toBeNull();
  });

  it.each(good)('%s: names stand where their ranges say', (_, source) => {
    const visit = (node: AnyNode): void => {
      if ('nameRange' in node) expect(source.slice(node.nameRange.from, node.nameRange.to)).toBe(node.name);
      if ('attrRange' in node) expect(source.slice(node.attrRange.from, node.attrRange.to)).toBe(node.attr);
      children(node).forEach(visit);
    };
    visit(parse(source).module);
  });
});

describe('broken programs give the error that CPython gives', () => {
  it.each(broken)('%s', (name, source) => {
    const [first] = parse(source).problems;
    const { type, message, line } = errors.get(name) ?? {};
    expect({ type: first?.type, message: first?.message, line: first?.line }).toEqual({ type, message, line });
  });

  it.each(broken)('%s: every problem stands in the source', (_, source) => {
    for (const { from, to, line, column } of parse(source).problems) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(source.length);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
  });
});

describe('half-typed programs', () => {
  it.each(good)('%s: every prefix gives a tree', (_, source) => {
    const step = source.length > 1500 ? 3 : 1;
    for (let end = 0; end <= source.length; end += step) {
      const { module, problems } = parse(source.slice(0, end));
      expect(module.kind).toBe('Module');
      expect(Array.isArray(problems)).toBe(true);
    }
  });

  it('any text gives a tree', () => {
    const pieces = fc.constantFrom(
      ...'()[]{}:,=\'"#\\\n\r\t \f',
      'if ',
      'class A:',
      'f"{',
      '}"',
      '"""',
      'é',
      '😀',
      '\ud800',
      '\0',
      '0x',
      '1_',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(parse(parts.join('')).module.kind).toBe('Module');
      }),
      { numRuns: 500 },
    );
  });
});

describe('text that no program should hold', () => {
  const problemOf = (source: string) => parse(source).problems[0];

  it.each([
    ['(', 'SyntaxError', 'too many nested parentheses'],
    ['[', 'SyntaxError', 'too many nested parentheses'],
    ['f(', 'SyntaxError', 'too many nested parentheses'],
  ])('ten thousand of %s', (piece, type, message) => {
    expect(problemOf(`${piece.repeat(10_000)}1`)).toMatchObject({ type, message });
  });

  // CPython's parser and its compiler have different limits; which of ours is met first depends on the stack.
  it.each(['not ', '-', 'a.', 'lambda: ', 'x if y else '])('ten thousand of %s', (piece) => {
    expect(problemOf(`${piece.repeat(10_000)}1`)?.type).toMatch(/^(?:Memory|Recursion|Syntax)Error$/);
  });

  it('a sum of twenty thousand', () => {
    const problem = problemOf(Array(20_000).fill('1').join('+'));
    expect(problem).toMatchObject({
      type: 'RecursionError',
      message: 'maximum recursion depth exceeded during compilation',
    });
  });

  it('a null byte', () => {
    expect(problemOf('x = 1\0')).toMatchObject({ message: 'source code string cannot contain null bytes', line: 1 });
  });

  it('half a character', () => {
    expect(problemOf('x = "\ud800"')?.message).toMatch(/surrogates not allowed$/);
  });

  it('a megabyte of columns', () => {
    const source = `class A:\n${'    x = db.Column(db.String(80), nullable=False)\n'.repeat(20_000)}`;
    expect(parse(source).problems).toEqual([]);
  });
});

describe('one expression', () => {
  it.each(["Mapped['User']", '  User.id == Post.user_id', 'lambda: 1', '(\n1,\n2)', 'and_(a, b)\n'])('%s', (source) => {
    const { expression, problem } = parseExpression(source);
    expect(problem).toBeNull();
    expect(source.slice(expression?.from, expression?.to)).toBe(source.trim());
  });

  it.each([
    ['', 'invalid syntax'],
    ['a b', 'invalid syntax'],
    ['x = 1', 'invalid syntax'],
    ['(a', "'(' was never closed"],
    ['f(a b)', 'invalid syntax. Perhaps you forgot a comma?'],
  ])('%s is none', (source, message) => {
    expect(parseExpression(source)).toMatchObject({ expression: null, problem: { message } });
  });
});
