/** What the shapes mean: the marks on columns and the ends of edges. */

import { endMark } from './crowfoot.ts';
import { MARK_MEANINGS, MarkIcon } from './mark-icon.tsx';

const ENDS = [
  ['exactly one', { min: 1, max: 1 }],
  ['zero or one', { min: 0, max: 1 }],
  ['zero or many', { min: 0, max: 'many' }],
] as const;

export function Legend() {
  return (
    <section className="diagram-legend" aria-label="Legend">
      <ul>
        {MARK_MEANINGS.map(([kind, meaning]) => (
          <li key={kind}>
            <span className="legend-shape">
              <MarkIcon kind={kind} />
            </span>
            {meaning}
          </li>
        ))}
      </ul>
      <ul>
        {ENDS.map(([meaning, multiplicity]) => (
          <li key={meaning}>
            <EndSample mark={endMark({ x: 34, y: 8 }, -1, multiplicity)} />
            {meaning}
          </li>
        ))}
        <li>
          <svg className="legend-end" width="36" height="16" aria-hidden="true">
            <path className="edge-line legend-dashed" d="M0 8H34" />
          </svg>
          no partner
        </li>
      </ul>
      <p>
        A name such as <code>role.users</code> is the Python attribute that walks the edge from there.
      </p>
    </section>
  );
}

function EndSample({ mark }: { readonly mark: ReturnType<typeof endMark> }) {
  return (
    <svg className="legend-end" width="36" height="16" aria-hidden="true">
      <path className="edge-line" d="M0 8H34" />
      <path className="edge-mark" d={mark.path} />
      {mark.circle && <circle className="edge-circle" cx={mark.circle.x} cy={mark.circle.y} r={mark.circle.radius} />}
      <path className="legend-box" d="M34.5 0V16" />
    </svg>
  );
}
