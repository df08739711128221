/** The views under the editor, one at a time: Diagram, Rows, SQL. Each is a region of its name. */

import { Tabs } from 'radix-ui';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Run, SubjectId } from '../../sandbox/protocol.ts';
import { colourOf } from '../../store/colours.ts';
import { isUnreadable } from '../../store/picture.ts';
import { idOf } from '../../store/start.ts';
import type { Position, View } from '../../store/state.ts';
import { usePage, usePageState } from '../../store/use-page.ts';
import { LoadedPart } from '../loaded-part.tsx';
import { RowsView } from '../rows/rows-view.tsx';
import { SqlView } from '../sql/sql-view.tsx';
import { useTheme } from '../theme.ts';
import { Chunk, useLoaded } from '../use-loaded.ts';
import { useReveal } from '../use-reveal.ts';
import { useSelecting } from '../use-selecting.ts';
import { useSettled } from '../use-settled.ts';

const diagram = new Chunk(() => import('../../diagram/diagram.tsx'));

const NAMES: readonly (readonly [View, string])[] = [
  ['diagram', 'Diagram'],
  ['rows', 'Rows'],
  ['sql', 'SQL'],
];

export function ViewsPane() {
  const page = usePage();
  // On its way before there is a picture to draw.
  useEffect(() => diagram.ask(), []);
  const view = usePageState((state) => state.view);
  return (
    <Tabs.Root
      className="views"
      value={view}
      // The triggers below are made of NAMES.
      onValueChange={(chosen) => page.show(chosen as View)}
      onKeyDown={({ key }) => key === 'Escape' && page.choose(null, view)}
    >
      <Tabs.List className="views-list" aria-label="Views">
        {NAMES.map(([id, name]) => (
          <Tabs.Trigger key={id} value={id} className="views-tab">
            {name}
          </Tabs.Trigger>
        ))}
        <Completeness />
      </Tabs.List>
      <ViewContent id="diagram">
        <DiagramPanel />
      </ViewContent>
      <ViewContent id="rows" scrolling>
        <RowsPanel />
      </ViewContent>
      <ViewContent id="sql" scrolling>
        <SqlPanel />
      </ViewContent>
    </Tabs.Root>
  );
}

/** Milliseconds that a program must stay half typed until the picture is marked: between two keys it is no news. */
const PATIENCE = 500;

/** Whether the last picture was kept for a program that is broken now, and has been for a moment. */
function useStale(): boolean {
  const stale = usePageState((state) => state.stale);
  return useSettled(stale, PATIENCE, (now) => !now);
}

/** Says so when the views are not of the program as it stands. */
function Completeness() {
  const stale = useStale();
  const partial = usePageState((state) => !state.stale && state.run !== null && isUnreadable(state.run));
  const settled = useSettled(partial, PATIENCE, (now) => !now);
  if (!stale && !settled) return null;
  return (
    <span className="views-stale">
      {stale ? 'as of the last complete program' : 'without the lines that can’t be read yet'}
    </span>
  );
}

interface ViewContentProps {
  readonly id: View;
  readonly scrolling?: boolean;
  readonly children: ReactNode;
}

function ViewContent({ id, scrolling = false, children }: ViewContentProps) {
  const view = useRef<HTMLElement>(null);
  useReveal(view, scrolling ? id : null);
  const name = NAMES.find(([each]) => each === id)?.[1];
  return (
    <Tabs.Content value={id} className="views-content" tabIndex={-1}>
      <section ref={view} className={scrolling ? 'view view-scrolling' : 'view'} aria-label={name}>
        {children}
      </section>
    </Tabs.Content>
  );
}

function DiagramPanel() {
  const picture = usePageState((state) => state.picture);
  const place = usePageState((state) => (state.place === null ? '' : idOf(state.place)));
  if (picture === null) return null;
  return (
    <LoadedPart name="The diagram">
      <DiagramOf key={place} picture={picture} />
    </LoadedPart>
  );
}

function DiagramOf({ picture }: { readonly picture: Run }) {
  const page = usePage();
  const loaded = useLoaded(diagram);
  const stale = useStale();
  const positions = usePageState((state) => state.positions);
  const selection = usePageState((state) => state.selection);
  const colours = usePageState((state) => state.colours);
  const theme = useTheme();
  const verbs = useMemo(
    () => ({
      onPositions: (moved: ReadonlyMap<SubjectId, Position>) => page.arrange(moved),
      onHover: (subject: SubjectId | null) => page.hover(subject, 'diagram'),
      onChoose: (subject: SubjectId | null) => page.choose(subject, 'diagram'),
    }),
    [page],
  );
  const modelColour = useCallback((id: SubjectId) => colourOf(colours, id), [colours]);
  if (loaded === null) return null;
  return (
    <loaded.Diagram
      schema={picture.schema}
      tables={picture.tables}
      {...{ stale, positions, selection, theme, modelColour }}
      {...verbs}
    />
  );
}

function RowsPanel() {
  const picture = usePageState((state) => state.picture);
  const colours = usePageState((state) => state.colours);
  const selecting = useSelecting('rows');
  if (picture === null) return null;
  return <RowsView schema={picture.schema} tables={picture.tables} colours={colours} {...selecting} />;
}

function SqlPanel() {
  const picture = usePageState((state) => state.picture);
  const colours = usePageState((state) => state.colours);
  const selecting = useSelecting('sql');
  if (picture === null) return null;
  return <SqlView ddl={picture.ddl} schema={picture.schema} colours={colours} {...selecting} />;
}
