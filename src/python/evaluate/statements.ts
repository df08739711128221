/** The table of who executes what. Entered into `dispatch.ts` by the interpreter. */

import { executeClassDef, executeFunctionDef } from './definition.ts';
import type { Executors } from './dispatch.ts';
import { executeImport, executeImportFrom } from './import.ts';
import { executeMatch } from './match.ts';
import { executeRaise } from './raise.ts';
import {
  executeAnnAssign,
  executeAssert,
  executeAssign,
  executeAugAssign,
  executeBreak,
  executeContinue,
  executeDelete,
  executeExpr,
  executeFor,
  executeIf,
  executePass,
  executeReturn,
  executeUnsupported,
  executeWhile,
} from './statement.ts';
import { executeTry } from './try.ts';
import { executeWith } from './with.ts';

export const STATEMENTS: Executors = {
  AnnAssign: executeAnnAssign,
  Assert: executeAssert,
  Assign: executeAssign,
  AsyncFor: executeUnsupported('async for'),
  AsyncFunctionDef: executeFunctionDef,
  AsyncWith: executeUnsupported('async with'),
  AugAssign: executeAugAssign,
  Break: executeBreak,
  ClassDef: executeClassDef,
  Continue: executeContinue,
  Delete: executeDelete,
  Expr: executeExpr,
  For: executeFor,
  FunctionDef: executeFunctionDef,
  Global: executePass,
  If: executeIf,
  Import: executeImport,
  ImportFrom: executeImportFrom,
  Match: executeMatch,
  Nonlocal: executePass,
  Pass: executePass,
  Raise: executeRaise,
  Return: executeReturn,
  Try: executeTry,
  TryStar: executeUnsupported('except*'),
  While: executeWhile,
  With: executeWith,
};
