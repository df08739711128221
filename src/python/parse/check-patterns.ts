/**
 * What CPython's compiler says of patterns that can't work (`Python/compile.c`, `compiler_match` and below). Called by
 * `check.ts` for programs with a `match`.
 */

import type { Expr, Match, Pattern, Stmt } from '../ast.ts';
import { type AnyNode, children } from './children.ts';
import { type Fault, fault } from './problem.ts';

export function checkPatterns(body: readonly Stmt[]): Fault[] {
  return body.flatMap(faultsIn);
}

function faultsIn(node: AnyNode): Fault[] {
  const inside = children(node).flatMap(faultsIn);
  return node.kind === 'Match' ? [...casesOf(node), ...inside] : inside;
}

function casesOf(match: Match): Fault[] {
  return match.cases.flatMap(({ pattern, guard }, index) => {
    const isLast = index === match.cases.length - 1 || guard !== null;
    return patternFaults(pattern, isLast, new Set());
  });
}

/** `names`: what the pattern has bound so far. An irrefutable pattern may only stand last. */
function patternFaults(pattern: Pattern, mayMatchAll: boolean, names: Set<string>): Fault[] {
  switch (pattern.kind) {
    case 'MatchAs':
      return asFaults(pattern, mayMatchAll, names);
    case 'MatchStar':
      return bind(pattern, pattern.name, names);
    case 'MatchOr':
      return orFaults(pattern.patterns, mayMatchAll, names);
    case 'MatchSequence':
      return [...starFaults(pattern), ...pattern.patterns.flatMap((part) => patternFaults(part, true, names))];
    case 'MatchMapping':
      return [
        ...keyFaults(pattern),
        ...pattern.patterns.flatMap((part) => patternFaults(part, true, names)),
        ...bind(pattern, pattern.rest, names),
      ];
    case 'MatchClass':
      return [
        ...attributeFaults(pattern),
        ...[...pattern.patterns, ...pattern.kwd_patterns].flatMap((part) => patternFaults(part, true, names)),
      ];
    default:
      return [];
  }
}

function asFaults(pattern: Extract<Pattern, { kind: 'MatchAs' }>, mayMatchAll: boolean, names: Set<string>): Fault[] {
  if (pattern.pattern !== null) {
    return [...patternFaults(pattern.pattern, mayMatchAll, names), ...bind(pattern, pattern.name, names)];
  }
  if (!mayMatchAll) {
    const what = pattern.name === null ? 'wildcard' : `name capture '${pattern.name}'`;
    return [at(pattern, `${what} makes remaining patterns unreachable`)];
  }
  return bind(pattern, pattern.name, names);
}

function orFaults(patterns: readonly Pattern[], mayMatchAll: boolean, names: Set<string>): Fault[] {
  const bound: Set<string>[] = [];
  for (const [index, part] of patterns.entries()) {
    const own = new Set(names);
    const faults = patternFaults(part, mayMatchAll && index === patterns.length - 1, own);
    if (faults.length > 0) return faults;
    bound.push(own);
  }
  const [first = new Set<string>()] = bound;
  const differs = bound.some((own) => own.size !== first.size || [...own].some((name) => !first.has(name)));
  for (const name of first) names.add(name);
  const [head] = patterns;
  return differs && head !== undefined ? [at(head, 'alternative patterns bind different names')] : [];
}

function bind(pattern: Pattern, name: string | null, names: Set<string>): Fault[] {
  if (name === null) return [];
  if (names.has(name)) return [at(pattern, `multiple assignments to name '${name}' in pattern`)];
  names.add(name);
  return [];
}

function starFaults(pattern: Extract<Pattern, { kind: 'MatchSequence' }>): Fault[] {
  const stars = pattern.patterns.filter((part) => part.kind === 'MatchStar');
  return stars.length > 1 ? [at(pattern, 'multiple starred names in sequence pattern')] : [];
}

function keyFaults(pattern: Extract<Pattern, { kind: 'MatchMapping' }>): Fault[] {
  const seen = new Set<string>();
  for (const key of pattern.keys) {
    const text = keyText(key);
    if (text === null) continue;
    if (seen.has(text)) return [at(pattern, `mapping pattern checks duplicate key (${text})`)];
    seen.add(text);
  }
  return [];
}

function keyText(key: Expr): string | null {
  if (key.kind !== 'Constant') return null;
  if (key.value.type === 'str') return `'${key.value.value}'`;
  return key.value.type === 'int' ? String(key.value.value) : null;
}

function attributeFaults(pattern: Extract<Pattern, { kind: 'MatchClass' }>): Fault[] {
  for (const [index, name] of pattern.kwd_attrs.entries()) {
    const blamed = pattern.kwd_patterns[index];
    if (pattern.kwd_attrs.indexOf(name) < index && blamed !== undefined) {
      return [at(blamed, `attribute name repeated in class pattern: ${name}`)];
    }
  }
  return [];
}

function at(pattern: Pattern, message: string): Fault {
  return fault(message, pattern.from, pattern.to);
}
