/** Exceptions, warnings, syntax errors and limits of ours as `Problem`s: where, what, and what it means here. Used by `run.ts`. */

import { type PyException, Raised, StepLimit, Unsupported } from '../python/objects/exception.ts';
import type { Warned } from '../python/objects/runtime.ts';
import type { SyntaxProblem } from '../python/parse/problem.ts';
import type { Span } from '../range.ts';
import { messageOf } from './exception-text.ts';
import { adviceOn } from './hints/advice.ts';
import type { StandInUse } from './importer.ts';
import { type Position, positionAt } from './lines.ts';
import type { Problem, SourceFile } from './protocol.ts';
import type { Remark } from './silent/remark.ts';

/** How a stand-in shows itself in the message of an exception. */
const STAND_IN = /<stand-in for ([\w.]+?)(?:\.?\(\))*>/;

export type Sources = ReadonlyMap<string, SourceFile>;

/** A problem before it is known where its line is and what to say of it. */
type Raw = Pick<Problem, 'severity' | 'family' | 'type' | 'message' | 'span'> & {
  readonly suggestion?: string | null;
  /** The place whose line Python names, where it differs from the part to underline. */
  readonly lineSpan?: Span | null;
  /** Line and column, where they are known already. */
  readonly position?: Position;
};

export class Problems {
  readonly list: Problem[] = [];
  /** Exceptions that are in the list already. */
  readonly reported = new WeakSet<PyException>();
  readonly #sources: Sources;
  /** Lines with a syntax error, as `file:line`. */
  readonly #brokenLines = new Set<string>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Whether an error has been reported for some part of the place. */
  hasErrorIn({ file, from, to }: Span): boolean {
    return this.list.some(
      ({ severity, span }) => severity === 'error' && span?.file === file && span.from >= from && span.to <= to,
    );
  }

  addException(exception: PyException): void {
    if (this.reported.has(exception)) return;
    this.reported.add(exception);
    // What is evaluated from a text (`order_by="User.name"`) stands in no file.
    const inner = exception.trace.find(({ span }) => this.#sources.has(span.file))?.span ?? null;
    if (this.#isHalfTyped(inner)) return;
    const standIn = STAND_IN.exec(messageOf(exception))?.[1];
    if (standIn !== undefined) {
      this.#addMissing(standIn, exception.site ?? inner);
      return;
    }
    this.#add({
      severity: 'error',
      family: 'program',
      type: exception.cls.name,
      message: messageOf(exception),
      suggestion: exception.suggestion,
      span: exception.site ?? inner,
      lineSpan: inner ?? exception.site,
    });
  }

  /** What was asked of a stand-in is no mistake of the program: the thing itself is not here. */
  #addMissing(path: string, span: Span | null): void {
    const message = `The sandbox does not have \`${path}\`: what takes its place can't do this.`;
    this.#add({ severity: 'error', family: 'sandbox', type: 'Unsupported', message, span });
  }

  /** A statement whose brackets were closed for it has been reported: what else is wrong with it, only its end can tell. */
  #isHalfTyped(span: Span | null): boolean {
    const { line } = this.#positionOf(span);
    return span !== null && this.#brokenLines.has(`${span.file}:${line}`);
  }

  /** Whatever stopped the program or one of its statements. @returns false for a fault of the sandbox itself. */
  addThrown(thrown: unknown): boolean {
    if (thrown instanceof Raised) this.addException(thrown.exception);
    else if (thrown instanceof Unsupported) this.addUnsupported(thrown);
    else if (thrown instanceof StepLimit) this.#addStepLimit(thrown);
    else return false;
    return true;
  }

  #addStepLimit({ span }: StepLimit): void {
    const message = 'The program was stopped after two million steps.';
    this.#add({ severity: 'error', family: 'sandbox', type: 'StepLimit', message, span });
  }

  /** A fault of ours: said as such, so that nobody looks for it in the program. */
  addFault(error: unknown): void {
    const message = `The sandbox itself failed: ${error instanceof Error ? error.message : String(error)}`;
    this.#add({ severity: 'error', family: 'sandbox', type: 'SandboxFailure', message, span: null });
  }

  addSyntax(file: string, { type, message, from, to, line, column }: SyntaxProblem): void {
    this.#brokenLines.add(`${file}:${line}`);
    this.#add({
      severity: 'error',
      family: 'program',
      type,
      message,
      span: { file, from, to },
      position: { line, column },
    });
  }

  addUnsupported({ what, span }: Unsupported): void {
    const message = `The sandbox does not do this yet: ${what}`;
    this.#add({ severity: 'error', family: 'sandbox', type: 'Unsupported', message, span });
  }

  addWarning({ category, message, span }: Warned): void {
    this.#add({ severity: 'warning', family: 'program', type: category.name, message, span });
  }

  /** Something that the library accepts in silence: said once for each place, unless an error has been. */
  addRemark({ message, hint, span, fix }: Remark): void {
    if (span && this.hasErrorIn(span)) return;
    const { line, column } = this.#positionOf(span);
    const known = { severity: 'warning', family: 'advice', type: 'Advice', suggestion: null, subjects: [] } as const;
    this.list.push({ ...known, message, hint, span, fix, line, column });
  }

  addStandIn({ module, span }: StandInUse): void {
    const message = `\`${module}\` is not one of this program's files: a stand-in takes its place.`;
    this.#add({ severity: 'note', family: 'sandbox', type: 'StandIn', message, span });
  }

  addNote(type: string, message: string, span: Span | null): void {
    this.#add({ severity: 'note', family: 'sandbox', type, message, span });
  }

  #add({ lineSpan, suggestion = null, position, ...known }: Raw): void {
    const { line, column } = position ?? this.#positionOf(lineSpan ?? known.span);
    const source = known.span ? this.#sources.get(known.span.file)?.text : undefined;
    const { hint, fix } = adviceOn({ ...known, suggestion, source });
    // CPython 3.11 knows no `Did you mean` for imports; our hint may use it all the same.
    const said = known.type === 'ImportError' ? null : suggestion;
    this.list.push({ ...known, suggestion: said, line, column, hint, fix, subjects: [] });
  }

  #positionOf(span: Span | null): Position {
    const text = span ? this.#sources.get(span.file)?.text : undefined;
    return span && text !== undefined ? positionAt(text, span.from) : { line: 0, column: 0 };
  }
}

/** Foreign keys that lead nowhere. */
const CAUSES: ReadonlySet<string> = new Set(['NoReferencedTableError', 'NoReferencedColumnError']);

/** Where a foreign key leads nowhere, that two tables can't be joined follows from it: the cause is told first. */
export function causesFirst(problems: readonly Problem[]): readonly Problem[] {
  const first = problems.findIndex(({ type }) => type === 'NoForeignKeysError');
  const causes = problems.filter(({ type }, index) => index > first && CAUSES.has(type));
  if (first < 0 || causes.length === 0) return problems;
  const others = problems.filter((problem) => !causes.includes(problem));
  return others.toSpliced(first, 0, ...causes);
}
