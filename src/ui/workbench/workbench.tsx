/**
 * The panes of a place: the lesson (if there is one) beside the editor over the views; in the sandbox the editor beside
 * the views; on a narrow screen one at a time, as tabs. Sizes are remembered.
 */

import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { usePageState } from '../../store/use-page.ts';
import { tasksDone } from '../lesson/tasks-done.ts';
import { settingsStorage } from '../settings.ts';
import { NARROW, useMedia } from '../use-media.ts';
import { EditorPane } from './editor-pane.tsx';
import { ViewsPane } from './views-pane.tsx';
import './workbench.css';

interface WorkbenchProps {
  readonly lesson: ReactNode | null;
}

export function Workbench({ lesson }: WorkbenchProps) {
  const narrow = useMedia(NARROW);
  if (narrow) return <NarrowBench lesson={lesson} />;
  return lesson === null ? <SandboxBench /> : <LessonBench lesson={lesson} />;
}

function LessonBench({ lesson }: { lesson: ReactNode }) {
  const columns = useDefaultLayout({ id: 'lesson', storage: settingsStorage });
  return (
    <Group className="bench" {...columns} id="lesson" orientation="horizontal">
      <Panel id="text" defaultSize="40%" minSize="280px">
        {lesson}
      </Panel>
      <Separator className="bench-separator" aria-label="Width of the lesson" />
      <Panel id="work" minSize="360px">
        <StackedBench />
      </Panel>
    </Group>
  );
}

function StackedBench() {
  const rows = useDefaultLayout({ id: 'work', storage: settingsStorage });
  return (
    <Group className="bench" {...rows} id="work" orientation="vertical">
      <Panel id="code" defaultSize="55%" minSize="140px">
        <EditorPane />
      </Panel>
      <Separator className="bench-separator" aria-label="Height of the editor" />
      <Panel id="views" minSize="120px">
        <ViewsPane />
      </Panel>
    </Group>
  );
}

function SandboxBench() {
  const columns = useDefaultLayout({ id: 'sandbox', storage: settingsStorage });
  return (
    <Group className="bench" {...columns} id="sandbox" orientation="horizontal">
      <Panel id="code" defaultSize="48%" minSize="300px">
        <EditorPane />
      </Panel>
      <Separator className="bench-separator" aria-label="Width of the editor" />
      <Panel id="views" minSize="300px">
        <ViewsPane />
      </Panel>
    </Group>
  );
}

function NarrowBench({ lesson }: WorkbenchProps) {
  const parts = [
    ...(lesson === null ? [] : [{ id: 'lesson', name: <LessonTabName />, content: lesson }]),
    { id: 'code', name: 'Code', content: <EditorPane /> },
    { id: 'views', name: 'Views', content: <ViewsPane /> },
  ];
  return (
    <Tabs.Root className="parts" defaultValue={parts[0]?.id ?? 'code'}>
      <Tabs.List className="parts-list" aria-label="Parts">
        {parts.map(({ id, name }) => (
          <Tabs.Trigger key={id} value={id} className="parts-tab">
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {parts.map(({ id, content }) => (
        // Mounted while hidden: the editor keeps its caret and its undo.
        <Tabs.Content key={id} value={id} className="parts-content" forceMount tabIndex={-1}>
          {content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

/** On a phone the tasks are behind this tab while one types: it says how many are solved. */
function LessonTabName() {
  const done = usePageState(tasksDone);
  const all = usePageState(({ checks }) => checks.length);
  return (
    <>
      Lesson
      {all > 0 && (
        <span className="parts-count" data-finished={done === all}>
          <span className="visually-hidden">, tasks done: </span>
          {done}/{all}
        </span>
      )}
    </>
  );
}
