/** The edges of the picture, in one drawing under the tables: lines, end marks, the Python names. */

import { type KeyboardEvent, memo, use } from 'react';
import type { SubjectId } from '../sandbox/protocol.ts';
import { ActionsContext } from './actions.ts';
import type { EndMark } from './crowfoot.ts';
import type { Edge } from './edges.ts';
import type { EdgeShape, Label } from './geometry.ts';
import type { Light } from './light.ts';

interface EdgeLayerProps {
  readonly edges: readonly Edge[];
  readonly shapes: readonly EdgeShape[];
  readonly light: Light;
}

/** All edges; the lit ones last, so that they lie on top. */
export function EdgeLayer({ edges, shapes, light }: EdgeLayerProps) {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const anyLit = light.edges.size > 0;
  return (
    <svg className="edge-layer" aria-label="Edges" data-any-lit={anyLit || undefined}>
      {shapes.map((shape) => {
        const edge = byId.get(shape.id);
        if (edge === undefined) return null;
        return <EdgeLine key={shape.id} edge={edge} shape={shape} lit={light.edges.has(shape.id)} />;
      })}
      {shapes.flatMap((shape) =>
        shape.labels.map((label) => (
          <EdgeLabel
            key={`${shape.id} ${label.name?.relationship ?? 'broken'}`}
            subject={label.name?.relationship ?? shape.id}
            label={label}
            lit={light.edges.has(shape.id)}
          />
        )),
      )}
    </svg>
  );
}

interface EdgeLineProps {
  readonly edge: Edge;
  readonly shape: EdgeShape;
  readonly lit: boolean;
}

const EdgeLine = memo(function EdgeLine({ edge, shape, lit }: EdgeLineProps) {
  const pointing = usePointing(edge.subject);
  const words = edge.broken ?? edgeWords(edge);
  const line = `${shape.path}${shape.fork}`;
  return (
    <g
      className="edge"
      data-edge={edge.id}
      data-kind={edge.kind}
      data-lit={lit || undefined}
      data-dashed={edge.dashed || undefined}
      data-broken={edge.broken !== null || undefined}
      aria-label={words}
      {...pointing}
    >
      <path className="edge-reach" d={line} />
      <path className="edge-line" d={line} />
      {shape.marks.map((mark) => (
        <Mark key={mark.path} mark={mark} />
      ))}
      {shape.cross && <path className="edge-cross" d={crossAt(shape.cross)} />}
    </g>
  );
});

/**
 * What makes a part of the drawing answer to a pointer and to who reads the screen. Not on the way of Tab: the columns at
 * its ends are, and the outline.
 */
function usePointing(subject: SubjectId) {
  const { hover, choose } = use(ActionsContext);
  return {
    role: 'button',
    tabIndex: -1,
    onPointerEnter: () => hover(subject),
    onPointerLeave: () => hover(null),
    onClick: () => choose(subject),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') choose(subject);
    },
  };
}

/** `role_id to roles.id` */
function edgeWords({ child, parent, subject }: Edge): string {
  const name = (id: SubjectId) => id.slice(id.indexOf(':') + 1);
  if (child.columns.length === 0) return name(subject);
  return `${child.columns.map(name).join(', ')} to ${parent?.columns.map(name).join(', ')}`;
}

function Mark({ mark }: { readonly mark: EndMark }) {
  return (
    <>
      <path className="edge-mark" d={mark.path} />
      {mark.circle && <circle className="edge-circle" cx={mark.circle.x} cy={mark.circle.y} r={mark.circle.radius} />}
    </>
  );
}

function crossAt({ x, y }: { readonly x: number; readonly y: number }): string {
  return `M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x + 5} ${y - 5}L${x - 5} ${y + 5}`;
}

interface EdgeLabelProps {
  readonly subject: SubjectId;
  readonly label: Label;
  readonly lit: boolean;
}

const EdgeLabel = memo(function EdgeLabel({ subject, label, lit }: EdgeLabelProps) {
  const pointing = usePointing(subject);
  const { rect, name, full, text } = label;
  const bad = name === null || name.error !== null;
  return (
    <g
      className="edge-label"
      data-lit={lit || undefined}
      data-bad={bad || undefined}
      data-words={name === null || undefined}
      aria-label={full}
      {...pointing}
    >
      <title>{name?.error ?? full}</title>
      <rect x={rect.x} y={rect.y} width={rect.width} height={rect.height} rx="3" />
      <text x={rect.x + 2} y={rect.y + rect.height - 5}>
        {text}
      </text>
    </g>
  );
});
