/** Patterns of `match`, the grammar's production over each. Called by the lowering of statements. */

import type { Range } from '../../range.ts';
import type { ConstantValue, MatchCase, Pattern } from '../ast.ts';
import { type Lowering, optional, reject, tokenBefore } from './lowering.ts';
import type { Of } from './tree.ts';

type CaseNode = Of<'Match'>['cases'][number];
type PatternNode = CaseNode['pattern'];

/** case_block: "case" patterns [guard] ':' block */
export function lowerCase(lowering: Lowering, node: CaseNode): MatchCase {
  const pattern = lowerPattern(lowering, node.pattern);
  const guard = optional(node.guard, lowering.expr);
  const body = lowering.body(node.body);
  const word = lowering.tokens[tokenBefore(lowering.tokens, pattern.from, 'case')];
  const to = body[body.length - 1]?.to ?? pattern.to;
  return { kind: 'match_case', pattern, guard, body, from: word?.from ?? pattern.from, to };
}

function lowerPattern(lowering: Lowering, node: PatternNode): Pattern {
  const range = lowering.range(node);
  const pattern = (part: PatternNode) => lowerPattern(lowering, part);
  switch (node.nodeType) {
    // literal_pattern: signed_number | complex_number | strings    value_pattern: attr
    case 'MatchValue':
      return { kind: 'MatchValue', value: lowering.expr(node.value), ...range };
    // literal_pattern: 'None' | 'True' | 'False'
    case 'MatchSingleton':
      return { kind: 'MatchSingleton', value: singleton(lowering, range), ...range };
    // sequence_pattern: '[' [maybe_sequence_pattern] ']' | '(' [open_sequence_pattern] ')'
    case 'MatchSequence':
      return { kind: 'MatchSequence', patterns: node.patterns.map(pattern), ...range };
    // mapping_pattern: '{' [items_pattern] [',' double_star_pattern] '}'
    case 'MatchMapping':
      return {
        kind: 'MatchMapping',
        keys: node.keys.map(lowering.expr),
        patterns: node.patterns.map(pattern),
        rest: optional(node.rest, lowering.name),
        ...range,
      };
    // class_pattern: name_or_attr '(' [positional_patterns] [',' keyword_patterns] ')'
    case 'MatchClass':
      return {
        kind: 'MatchClass',
        cls: lowering.expr(node.cls),
        patterns: node.patterns.map(pattern),
        kwd_attrs: node.kwd_attrs.map(lowering.name),
        kwd_patterns: node.kwd_patterns.map(pattern),
        ...range,
      };
    // star_pattern: '*' (NAME | "_")
    case 'MatchStar':
      return { kind: 'MatchStar', name: optional(node.name, lowering.name), ...range };
    // as_pattern: or_pattern 'as' NAME    capture_pattern    wildcard_pattern
    case 'MatchAs':
      return {
        kind: 'MatchAs',
        pattern: optional(node.pattern, pattern),
        name: optional(node.name, lowering.name),
        ...range,
      };
    // or_pattern: '|'.closed_pattern+
    case 'MatchOr':
      return { kind: 'MatchOr', patterns: node.patterns.map(pattern), ...range };
    default:
      return reject(range);
  }
}

function singleton(lowering: Lowering, range: Range): ConstantValue {
  const text = lowering.source.slice(range.from, range.to);
  return text === 'None' ? { type: 'None' } : { type: 'bool', value: text === 'True' };
}
