/**
 * The Diagram view: a schema and where its tables stand go in as plain props, the picture comes out; what a person points
 * at, chooses and moves is told through callbacks. Knows no store. Loaded as a chunk of its own by the page.
 */

import {
  Background,
  BackgroundVariant,
  type NodeChange,
  type NodeTypes,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useStore,
  ViewportPortal,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Schema, SubjectId, TableRows } from '../sandbox/protocol.ts';
import type { Point } from './boxes.ts';
import { CaptionCard } from './caption.tsx';
import './diagram.css';
import { EdgeLayer } from './edge-layer.tsx';
import { advance, type Frame, type KnownPlaces, knownPlaces, sized, standingOf, tidyPlaces } from './frame.ts';
import { type Geometry, geometryOf } from './geometry.ts';
import { Legend } from './legend.tsx';
import { type Light, lightOf } from './light.ts';
import { duration, useGlide } from './motion.ts';
import { useNodes } from './nodes.ts';
import { outlineOf } from './outline.ts';
import { OutlineView } from './outline-view.tsx';
import { moved, type Positions } from './places.ts';
import { settingsFor } from './settings.ts';
import { share } from './share.ts';
import { TableNode, type TableNodeType } from './table-node.tsx';
import { Toolbar } from './toolbar.tsx';
import { type Actions, ActionsProvider } from './use-actions.ts';
import { SMALLEST, useView } from './viewport.ts';
import { Wording } from './words.ts';

export interface DiagramSelection {
  /** Under the pointer, here or in another view. */
  readonly hovered: SubjectId | null;
  /** Chosen by a click, a key or the caret. */
  readonly chosen: SubjectId | null;
}

export interface DiagramProps {
  readonly schema: Schema;
  /** Counted in the outline. */
  readonly tables?: readonly TableRows[];
  /** Whether `schema` is older than the program: the last picture that worked. */
  readonly stale: boolean;
  readonly staleReason?: string;
  /** Where tables stand, by their ids; a table that is missing gets a place. */
  readonly positions: KnownPlaces;
  /** Told where every table of the picture stands, whenever one was placed or moved. To be merged and given back. */
  readonly onPositions: (positions: KnownPlaces) => void;
  readonly selection: DiagramSelection;
  readonly onHover: (subject: SubjectId | null) => void;
  readonly onChoose: (subject: SubjectId | null) => void;
  /** The number of the colour, 1 to 8, of a model or of a table. */
  readonly modelColour: (id: SubjectId) => number;
  readonly theme: 'light' | 'dark';
}

/** The picture. It keeps its canvas through every change of `schema`: give it a `key` for another program. */
export function Diagram(props: DiagramProps) {
  // The first layout wants to know the shape of the place, so the canvas comes when the place is there.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <div ref={setPlace} className="diagram-place">
      {place && (
        <ReactFlowProvider>
          <Canvas {...props} place={place} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

interface CanvasProps extends DiagramProps {
  readonly place: HTMLElement;
}

const NODE_TYPES: NodeTypes = { table: TableNode };
const NO_EDGES: [] = [];

function Canvas(props: CanvasProps) {
  const { schema, selection, stale, theme, modelColour, onChoose } = props;
  const frame = useFrame(props);
  const movement = useMovement(frame, props);
  const geometry = useGeometry(frame, movement.places);
  const light = useLight(schema, frame, selection);
  const view = useView(geometry, frame);
  const nodes = useNodes(frame, geometry, light, selection.chosen, modelColour);
  const actions = useActionsOf(props, frame, geometry, movement, view.reveal);
  const [legend, setLegend] = useState(false);
  const [outline, setOutline] = useState(false);
  const far = useStore((state) => state.transform[2] < 0.42);
  const clearOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onChoose(null);
  };
  return (
    <ActionsProvider value={actions}>
      <div
        className="diagram"
        data-stale={stale || undefined}
        data-far={far || undefined}
        data-ready={view.ready || undefined}
      >
        <ReactFlow<TableNodeType>
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          onNodesChange={movement.onNodesChange}
          onPaneClick={() => onChoose(null)}
          onMoveStart={(event) => event !== null && view.touched()}
          onKeyDown={clearOnEscape}
          colorMode={theme}
          minZoom={SMALLEST}
          maxZoom={2.5}
          elementsSelectable={false}
          nodesFocusable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          nodeDragThreshold={4}
          panActivationKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          onlyRenderVisibleElements={nodes.length > 60}
          attributionPosition="bottom-right"
        >
          <Background variant={BackgroundVariant.Dots} gap={22} size={1.4} />
          <ViewportPortal>
            <EdgeLayer edges={frame.edges} shapes={geometry.edges} light={light} />
          </ViewportPortal>
          <Panel position="bottom-left">
            {legend && <Legend />}
            <Toolbar
              onFit={view.fit}
              onTidy={movement.tidy}
              onUntidy={movement.untidy}
              legend={legend}
              onLegend={setLegend}
              outline={outline}
              onOutline={setOutline}
              duration={duration(160)}
            />
          </Panel>
        </ReactFlow>
        {frame.figures.length === 0 && <Empty />}
        <StaleNote {...props} />
        <Words {...props} frame={frame} geometry={geometry} legend={legend} />
        {outline && <OutlineOf {...props} frame={frame} />}
      </div>
    </ActionsProvider>
  );
}

function Empty() {
  return (
    <div className="diagram-empty">
      <p>No tables yet.</p>
      <p>
        Write a class that is a <code>db.Model</code> with a primary key, and its table appears here.
      </p>
    </div>
  );
}

function StaleNote({ stale, staleReason }: DiagramProps) {
  return (
    <p className="diagram-stale" role="status">
      {stale && `This is the last picture that worked.${staleReason ? ` ${staleReason}` : ''}`}
    </p>
  );
}

interface WithFrame extends DiagramProps {
  readonly frame: Frame;
}

interface WordsProps extends WithFrame {
  readonly geometry: Geometry;
  /** Whether the legend stands where the words would. */
  readonly legend: boolean;
}

function Words({ schema, frame, selection, geometry, legend }: WordsProps) {
  const wording = useMemo(() => new Wording(schema, frame.edges), [schema, frame.edges]);
  const subject = selection.hovered ?? selection.chosen;
  const caption = subject === null ? null : wording.caption(subject);
  return caption && <CaptionCard caption={caption} boxes={geometry.boxes} onTop={legend} />;
}

function OutlineOf({ schema, tables, frame, selection }: WithFrame) {
  const outline = useMemo(() => outlineOf(schema, tables, frame.edges), [schema, tables, frame.edges]);
  return <OutlineView tables={outline} chosen={selection.chosen} />;
}

/** The frame of this schema, and the news of new places to whoever keeps them. */
function useFrame({ schema, positions, onPositions, place }: CanvasProps): Frame {
  const last = useRef<Frame | null>(null);
  const [settings] = useState(() => settingsFor(place));
  const frame = useMemo(() => advance(last.current, schema, positions, settings), [schema, positions, settings]);
  useEffect(() => {
    last.current = frame;
    const news = [...knownPlaces(frame.places)].some(([table, at]) => {
      const known = positions.get(table);
      return known?.x !== at.x || known.y !== at.y;
    });
    if (news) onPositions(knownPlaces(frame.places));
  }, [frame, positions, onPositions]);
  return frame;
}

interface Movement {
  /** Where tables are drawn now. */
  readonly places: Positions;
  readonly onNodesChange: (changes: NodeChange<TableNodeType>[]) => void;
  readonly nudge: (key: string, by: Point) => void;
  readonly tidy: () => void;
  readonly untidy: (() => void) | null;
}

/** Dragging, nudging, Tidy and its undoing. */
function useMovement(frame: Frame, { onPositions, place }: CanvasProps): Movement {
  const { overrides, hold, glide } = useGlide();
  const [before, setBefore] = useState<Positions | null>(null);
  const places = useMemo(() => overridden(frame.places, overrides), [frame.places, overrides]);

  const goTo = useCallback(
    (next: Positions) => {
      glide(pointsOf(places), pointsOf(next));
      onPositions(knownPlaces(next));
    },
    [glide, places, onPositions],
  );
  const settle = useCallback(
    (key: string, to: Point) => {
      setBefore(null);
      goTo(moved(frame.places, sized(frame.figures.map((figure) => figure.entity)), key, to));
    },
    [frame, goTo],
  );
  const onNodesChange = (changes: NodeChange<TableNodeType>[]) => {
    for (const change of changes) {
      if (change.type !== 'position' || change.position === undefined) continue;
      if (change.dragging) hold(new Map([[change.id, change.position]]));
      else settle(change.id, change.position);
    }
  };
  const nudge = (key: string, by: Point) => {
    const at = frame.places.find((place) => place.key === key);
    if (at) settle(key, { x: at.x + by.x, y: at.y + by.y });
  };
  const tidy = () => {
    setBefore(frame.places);
    goTo(tidyPlaces(frame, settingsFor(place)));
  };
  const untidy = () => {
    setBefore(null);
    if (before) goTo(putBack(frame.places, before));
  };
  return { places, onNodesChange, nudge, tidy, untidy: before && untidy };
}

function overridden(places: Positions, overrides: ReadonlyMap<string, Point>): Positions {
  if (overrides.size === 0) return places;
  return places.map((place) => ({ ...place, ...overrides.get(place.key) }));
}

function pointsOf(places: Positions): ReadonlyMap<string, Point> {
  return new Map(places.filter((place) => place.live).map(({ key, x, y }) => [key, { x, y }]));
}

/** The tables where they were; those that came since stay where they are. */
function putBack(now: Positions, before: Positions): Positions {
  const old = pointsOf(before);
  return now.map((place) => ({ ...place, ...old.get(place.key) }));
}

/** With fewer tables than this, all edges make way for the one that is moved. */
const MANY = 60;

function useGeometry(frame: Frame, places: Positions): Geometry {
  const last = useRef<{ readonly frame: Frame; readonly geometry: Geometry } | null>(null);
  return useMemo(() => {
    const before = last.current;
    const moving = places !== frame.places && before?.frame === frame && frame.figures.length >= MANY;
    const kept = moving ? untouched(frame, before.geometry, places) : [];
    const geometry = share(before?.geometry, geometryOf(standingOf(frame, places), frame.edges, kept));
    last.current = { frame, geometry };
    return geometry;
  }, [frame, places]);
}

/** The edges of tables that stand where they were drawn. */
function untouched(frame: Frame, drawn: Geometry, places: Positions): Geometry['edges'] {
  const boxes = new Map(drawn.boxes.map((box) => [box.table, box]));
  const isMoved = ({ table, x, y }: Positions[number]) => boxes.get(table)?.x !== x || boxes.get(table)?.y !== y;
  const moved = new Set(places.filter((place) => place.live && isMoved(place)).map((place) => place.table));
  const touching = frame.edges.filter(
    (edge) => moved.has(edge.child.table) || (edge.parent !== null && moved.has(edge.parent.table)),
  );
  const ids = new Set(touching.map((edge) => edge.id));
  return drawn.edges.filter((edge) => !ids.has(edge.id));
}

function useLight(schema: Schema, frame: Frame, { hovered, chosen }: DiagramSelection): Light {
  return useMemo(() => lightOf(schema, frame.edges, [hovered, chosen]), [schema, frame.edges, hovered, chosen]);
}

function useActionsOf(
  { onHover, onChoose }: DiagramProps,
  frame: Frame,
  geometry: Geometry,
  { nudge }: Movement,
  reveal: ReturnType<typeof useView>['reveal'],
): Actions {
  const latest = useRef({ onHover, onChoose, frame, geometry, nudge, reveal });
  latest.current = { onHover, onChoose, frame, geometry, nudge, reveal };
  return useMemo((): Actions => {
    const revealTable = (key: string) => {
      const figure = latest.current.frame.figures.find((each) => each.key === key);
      const box = latest.current.geometry.boxes.find((each) => each.table === figure?.entity.table);
      if (box) latest.current.reveal(box);
    };
    return {
      hover: (subject) => latest.current.onHover(subject),
      choose: (subject) => latest.current.onChoose(subject),
      nudge: (key, by) => latest.current.nudge(key, by),
      reveal: revealTable,
      follow: (column) => followEdge(column, latest.current.frame, revealTable),
    };
  }, []);
}

/** From a column to the one at the other end of its edge. */
function followEdge(column: SubjectId, frame: Frame, reveal: (key: string) => void): void {
  const leaving = frame.edges.find((edge) => edge.child.columns.includes(column));
  const arriving = frame.edges.find((edge) => edge.parent?.columns.includes(column));
  const end = leaving ? leaving.parent : arriving?.child;
  const figure = frame.figures.find((each) => each.entity.table === end?.table);
  if (!end || !figure) return;
  reveal(figure.key);
  const target = end.columns[0];
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-column="${CSS.escape(target ?? '')}"]`)?.focus({ preventScroll: true });
  });
}
