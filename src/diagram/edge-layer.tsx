/** The edges of the picture, in one drawing under the tables: lines, end marks, the Python names. */

import { type ReactFlowState, useStore } from '@xyflow/react';
import { type KeyboardEvent, memo } from 'react';
import type { SubjectId } from '../sandbox/protocol.ts';
import { overlaps } from './boxes.ts';
import { multiplicityWords } from './cardinality.ts';
import type { EndMark } from './crowfoot.ts';
import type { Edge } from './edges.ts';
import type { EdgeShape, Label } from './geometry.ts';
import type { Light } from './light.ts';
import { useActions } from './use-actions.ts';

interface EdgeLayerProps {
  readonly edges: readonly Edge[];
  readonly shapes: readonly EdgeShape[];
  readonly light: Light;
}

/** All edges that can be seen; the lit ones once more on top, so that no other lies over them. */
export function EdgeLayer({ edges, shapes, light }: EdgeLayerProps) {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const seen = useSeen(shapes);
  return (
    <svg className="edge-layer" aria-label="Edges" data-any-lit={light.edges.size > 0 || undefined}>
      {seen.map((shape) => {
        const edge = byId.get(shape.id);
        return edge && <EdgeLine key={shape.id} edge={edge} shape={shape} />;
      })}
      {seen.map(
        (shape) =>
          light.edges.has(shape.id) && <LitEdge key={shape.id} shape={shape} dashed={byId.get(shape.id)?.dashed} />,
      )}
      {seen.flatMap((shape) =>
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

/** With fewer edges than this, all are drawn, seen or not. */
const MANY = 80;
/** What is seen is told in tiles, so that panning does not draw anew at every step. */
const TILE = 512;

/** The edges that cross what is seen of the canvas. */
function useSeen(shapes: readonly EdgeShape[]): readonly EdgeShape[] {
  const [left = 0, top = 0, end = 0, foot = 0] = useStore(seenTiles, sameNumbers);
  if (shapes.length < MANY) return shapes;
  const seen = { x: left * TILE, y: top * TILE, width: (end - left) * TILE, height: (foot - top) * TILE };
  return shapes.filter((shape) => overlaps(shape.bounds, seen, NEAR, NEAR));
}

/** An edge straight across has bounds without height. */
const NEAR = 24;

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.every((number, index) => number === other[index]);
}

function seenTiles({ transform, width, height }: ReactFlowState): readonly number[] {
  const [x, y, zoom] = transform;
  const tile = (at: number) => at / zoom / TILE;
  return [Math.floor(tile(-x)), Math.floor(tile(-y)), Math.ceil(tile(width - x)), Math.ceil(tile(height - y))];
}

interface EdgeLineProps {
  readonly edge: Edge;
  readonly shape: EdgeShape;
}

const EdgeLine = memo(function EdgeLine({ edge, shape }: EdgeLineProps) {
  const pointing = usePointing(edge.subject);
  const words = edge.broken ?? edgeWords(edge);
  const line = `${shape.path}${shape.fork}`;
  return (
    <g
      className="edge"
      data-edge={edge.id}
      data-kind={edge.kind}
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

function LitEdge({ shape, dashed }: { readonly shape: EdgeShape; readonly dashed: boolean | undefined }) {
  return (
    <g className="edge-lit" data-dashed={dashed || undefined}>
      <path className="edge-line" d={`${shape.path}${shape.fork}`} />
      {shape.marks.map((mark) => (
        <Mark key={mark.path} mark={mark} />
      ))}
    </g>
  );
}

/**
 * What makes a part of the drawing answer to a pointer and to who reads the screen. Not on the way of Tab: the columns at
 * its ends are, and the outline.
 */
function usePointing(subject: SubjectId) {
  const { hover, choose } = useActions();
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

/** `users.role_id to roles.id, zero or many to zero or one` */
function edgeWords({ child, parent, subject }: Edge): string {
  const name = (id: SubjectId) => id.slice(id.indexOf(':') + 1);
  if (child.columns.length === 0) return name(subject);
  const columns = `${child.columns.map(name).join(', ')} to ${parent?.columns.map(name).join(', ')}`;
  if (!child.multiplicity || !parent?.multiplicity) return columns;
  return `${columns}, ${multiplicityWords(child.multiplicity)} to ${multiplicityWords(parent.multiplicity)}`;
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
