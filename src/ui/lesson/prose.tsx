/**
 * Draws a lesson's compiled prose: its tasks, notes, hints and fences, and the names in it, which light what they name.
 * The tree is drawn once a lesson; what changes with every run lives inside its elements.
 */

import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Info, TriangleAlert } from 'lucide-react';
import { type ComponentProps, memo, type ReactNode, useRef } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { usePageState } from '../../store/use-page.ts';
import { CopyButton } from '../copy-button.tsx';
import { useSelecting } from '../use-selecting.ts';
import { subjectOfName } from './name.ts';
import { TaskBox } from './task-box.tsx';
import './prose.css';

interface ProseProps {
  readonly tree: Root;
}

export const Prose = memo(function Prose({ tree }: ProseProps) {
  return <div className="prose">{toJsxRuntime(tree, { Fragment, jsx, jsxs, components })}</div>;
});

interface LessonElement {
  readonly 'data-check'?: string;
  readonly title?: string;
  readonly children?: ReactNode;
}

const lessonComponents = {
  'lesson-task': ({ 'data-check': check = '', children }: LessonElement) => <TaskBox check={check}>{children}</TaskBox>,
  'lesson-note': (props: LessonElement) => <Aside kind="note" {...props} />,
  'lesson-warning': (props: LessonElement) => <Aside kind="warning" {...props} />,
  'lesson-hint': ({ title = 'A hint', children }: LessonElement) => (
    <details className="prose-hint">
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  ),
};

const components = {
  ...lessonComponents,
  code: Code,
  pre: Fence,
  a: Link,
  table: (props: ComponentProps<'table'>) => (
    <div className="prose-table">
      <table {...withoutNode(props)} />
    </div>
  ),
};

function Aside({ kind, title, children }: LessonElement & { kind: 'note' | 'warning' }) {
  const Icon = kind === 'note' ? Info : TriangleAlert;
  return (
    <aside className={`prose-aside prose-${kind}`}>
      <p className="prose-aside-title">
        <Icon size={16} aria-hidden />
        {title ?? (kind === 'note' ? 'Note' : 'Watch out')}
      </p>
      {children}
    </aside>
  );
}

/** Inline code; with a name of the learner's program in it, a button that lights the thing. */
function Code(props: ComponentProps<'code'> & { 'data-name'?: string }) {
  const { 'data-name': name, ...rest } = withoutNode(props);
  return name === undefined ? <code {...rest} /> : <Name name={name}>{rest.children}</Name>;
}

function Name({ name, children }: { name: string; children: ReactNode }) {
  const subject = usePageState(({ picture }) => (picture ? subjectOfName(picture.schema, name) : null));
  const { selection, hover, choose } = useSelecting('lesson');
  if (subject === null) return <code className="word">{children}</code>;
  return (
    <button
      type="button"
      className="name"
      onPointerEnter={() => hover(subject)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(subject)}
      onBlur={() => hover(null)}
      onClick={() => choose(subject)}
    >
      <code className={selection.has(subject) ? 'word lit' : 'word'}>{children}</code>
    </button>
  );
}

/** A long line scrolls, and what scrolls has to be reachable without a mouse. */
const SCROLLABLE = { tabIndex: 0 };

function Fence(props: ComponentProps<'pre'>) {
  const pre = useRef<HTMLPreElement>(null);
  return (
    <div className="prose-fence">
      <pre {...withoutNode(props)} {...SCROLLABLE} ref={pre} />
      <CopyButton text={() => pre.current?.textContent ?? ''} label="Copy this code" />
    </div>
  );
}

/** A link within the lesson scrolls: the hash belongs to the page's addresses. */
function Link(props: ComponentProps<'a'>) {
  const { href = '', children, id } = props;
  if (href.startsWith('#/')) return <a href={href}>{children}</a>;
  if (!href.startsWith('#')) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  }
  return (
    <a
      href={href}
      id={id}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(href.slice(1))?.scrollIntoView({ block: 'center' });
      }}
    >
      {children}
    </a>
  );
}

/** The runtime hands each component its tree node, which is no attribute. */
function withoutNode<Props extends object>(props: Props): Omit<Props, 'node'> {
  const { node: _, ...rest } = props as Props & { node?: unknown };
  return rest as Omit<Props, 'node'>;
}
