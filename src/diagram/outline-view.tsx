/** The outline: the picture in words, as lists of buttons that choose what they speak of. */

import type { SubjectId } from '../sandbox/protocol.ts';
import type { OutlineLine, OutlineTable } from './outline.ts';
import { useActions } from './use-actions.ts';

interface OutlineProps {
  readonly tables: readonly OutlineTable[];
  readonly chosen: SubjectId | null;
}

export function OutlineView({ tables, chosen }: OutlineProps) {
  return (
    <section className="diagram-outline" aria-label="Outline">
      <h3>Outline</h3>
      <ul>
        {tables.map((table) => (
          <li key={table.subject}>
            <Line subject={table.subject} text={table.summary} chosen={chosen} />
            <ul>
              {[...table.columns, ...table.refers, ...table.referred].map((line: OutlineLine) => (
                <li key={line.id}>
                  <Line subject={line.subject} text={line.text} chosen={chosen} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly subject: SubjectId;
  readonly text: string;
  readonly chosen: SubjectId | null;
}

function Line({ subject, text, chosen }: LineProps) {
  const { hover, choose } = useActions();
  const isChosen = chosen === subject;
  return (
    <button
      type="button"
      className="outline-line"
      aria-pressed={isChosen}
      onPointerEnter={() => hover(subject)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(subject)}
      onBlur={() => hover(null)}
      onClick={() => choose(isChosen ? null : subject)}
    >
      {text}
    </button>
  );
}
