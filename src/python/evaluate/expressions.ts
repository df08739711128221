/** The table of who evaluates what. Entered into `dispatch.ts` by the interpreter. */

import { evaluateCall } from './call.ts';
import { evaluateDictComp, evaluateGeneratorExp, evaluateListComp, evaluateSetComp } from './comprehension.ts';
import { evaluateLambda } from './definition.ts';
import type { Evaluators } from './dispatch.ts';
import {
  evaluateAttribute,
  evaluateBinOp,
  evaluateBoolOp,
  evaluateCompare,
  evaluateConstant,
  evaluateDict,
  evaluateIfExp,
  evaluateList,
  evaluateName,
  evaluateNamedExpr,
  evaluateSet,
  evaluateSlice,
  evaluateSubscript,
  evaluateTuple,
  evaluateUnaryOp,
  refuse,
} from './expression.ts';
import { evaluateFormattedValue, evaluateJoinedStr } from './f-string.ts';

export const EXPRESSIONS: Evaluators = {
  Attribute: evaluateAttribute,
  Await: refuse('await'),
  BinOp: evaluateBinOp,
  BoolOp: evaluateBoolOp,
  Call: evaluateCall,
  Compare: evaluateCompare,
  Constant: evaluateConstant,
  Dict: evaluateDict,
  DictComp: evaluateDictComp,
  FormattedValue: evaluateFormattedValue,
  GeneratorExp: evaluateGeneratorExp,
  IfExp: evaluateIfExp,
  JoinedStr: evaluateJoinedStr,
  Lambda: evaluateLambda,
  List: evaluateList,
  ListComp: evaluateListComp,
  Name: evaluateName,
  NamedExpr: evaluateNamedExpr,
  Set: evaluateSet,
  SetComp: evaluateSetComp,
  Slice: evaluateSlice,
  Starred: refuse('a starred expression here'),
  Subscript: evaluateSubscript,
  Tuple: evaluateTuple,
  UnaryOp: evaluateUnaryOp,
  Yield: refuse('yield here'),
  YieldFrom: refuse('yield from here'),
};
