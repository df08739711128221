/** The SQL view: every statement `create_all()` sends, to the letter, each part of it a thing that can be chosen. */

import { memo } from 'react';
import type { Schema, Statement, SubjectId } from '../../sandbox/protocol.ts';
import type { Colours } from '../../store/colours.ts';
import { CopyButton } from '../copy-button.tsx';
import { keyed } from '../keyed.ts';
import type { Selecting } from '../selection.ts';
import { type Branch, type Part, partsOf } from './pieces.ts';
import './sql-view.css';

interface SqlViewProps extends Selecting {
  readonly ddl: readonly Statement[];
  readonly schema: Schema;
  readonly colours: Colours;
}

/** The statements, or in a teacher's words why there are none. */
export function SqlView({ ddl, schema, colours, ...selecting }: SqlViewProps) {
  if (ddl.length === 0) {
    return (
      <p className="view-empty">
        No SQL yet. As soon as a class is a <code>db.Model</code> with a primary key, its <code>CREATE TABLE</code>{' '}
        appears here.
      </p>
    );
  }
  const tables = tablesOf(schema);
  const everything = ddl.map(({ text }) => `${text.trim()};`).join('\n\n');
  return (
    <div className="sql">
      <p className="view-note">
        <span>
          What <code>db.create_all()</code> sends to an empty database, to the letter.
        </span>
        <CopyButton text={everything} label="Copy all SQL" />
      </p>
      <ol className="sql-statements">
        {keyed(ddl, ({ text }) => text).map(({ key, item: statement }) => (
          <SqlStatement
            key={key}
            statement={statement}
            colour={colours.get(tables.get(statement.subject) ?? statement.subject) ?? null}
            {...selecting}
          />
        ))}
      </ol>
    </div>
  );
}

/** The table of each index: a statement of its own, in the colour of what it belongs to. */
function tablesOf({ tables }: Schema): ReadonlyMap<SubjectId, SubjectId> {
  return new Map(tables.flatMap(({ id, indexes }) => indexes.map((index) => [index.id, id] as const)));
}

interface SqlStatementProps extends Selecting {
  readonly statement: Statement;
  readonly colour: number | null;
}

const SqlStatement = memo(function SqlStatement({ statement, colour, ...selecting }: SqlStatementProps) {
  return (
    <li
      className="sql-statement"
      data-model={colour ?? undefined}
      data-lit={selecting.selection.has(statement.subject) || undefined}
    >
      <pre className="sql-text">
        <code>
          <Parts parts={partsOf(statement)} whole={statement.subject} {...selecting} />
        </code>
      </pre>
      <CopyButton text={`${statement.text.trim()};`} label="Copy this statement" />
    </li>
  );
});

interface PartsProps extends Selecting {
  readonly parts: readonly Part[];
  /** The subject of what is around: a piece that says it again is no choice of its own. */
  readonly whole: SubjectId | null;
}

function Parts({ parts, whole, ...selecting }: PartsProps) {
  return parts.map((part) => {
    if (!('parts' in part)) return <Coloured key={part.from} kind={part.kind} text={part.text} />;
    if (part.subject === whole && part.parts.some((inner) => 'parts' in inner)) {
      return <Parts key={part.from} parts={part.parts} whole={whole} {...selecting} />;
    }
    return <SqlPiece key={part.from} piece={part} inside={false} {...selecting} />;
  });
}

interface SqlPieceProps extends Selecting {
  readonly piece: Branch;
  /** Inside another piece: buttons do not nest, so the inner one is for the pointer only. */
  readonly inside: boolean;
}

function SqlPiece({ piece, inside, ...selecting }: SqlPieceProps) {
  const { selection, hover, choose } = selecting;
  const Tag = inside ? 'span' : 'button';
  const lit = selection.has(piece.subject);
  return (
    <Tag
      {...(inside ? {} : { type: 'button', 'aria-pressed': lit })}
      className={lit ? 'sql-piece lit' : 'sql-piece'}
      data-subject={piece.subject}
      onPointerOver={(event: { stopPropagation(): void }) => {
        event.stopPropagation();
        hover(piece.subject);
      }}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(piece.subject)}
      onBlur={() => hover(null)}
      onClick={(event: { stopPropagation(): void }) => {
        event.stopPropagation();
        choose(piece.subject);
      }}
    >
      {piece.parts.map((part) =>
        'parts' in part ? (
          <SqlPiece key={part.from} piece={part} inside {...selecting} />
        ) : (
          <Coloured key={part.from} kind={part.kind} text={part.text} />
        ),
      )}
    </Tag>
  );
}

function Coloured({ kind, text }: { kind: string; text: string }) {
  return kind === 'plain' ? text : <span className={`token-${kind}`}>{text}</span>;
}
