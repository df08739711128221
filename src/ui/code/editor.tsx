/**
 * The editor's place in the page. Light: Monaco comes after the first picture, which it would only delay, and until then
 * the text stands where it will stand. Mounted by the region "Code".
 */

import { Component, type ReactNode, useEffect, useState } from 'react';
import type { PageState } from '../../store/state.ts';
import { usePageState } from '../../store/use-page.ts';
import { Chunk, useLoaded } from '../use-loaded.ts';
import { PlainCode } from './plain-code.tsx';
import './editor.css';

const monaco = new Chunk(() => import('./monaco-editor.tsx'));

/** Fills the box around it, which must have a size of its own. */
export function Editor() {
  const [wanted, want] = useMonacoWanted();
  return (
    <div className="editor" onPointerDown={want}>
      {wanted ? (
        <WithoutMonaco>
          <Monaco />
        </WithoutMonaco>
      ) : (
        <PlainCode />
      )}
    </div>
  );
}

function Monaco() {
  const loaded = useLoaded(monaco);
  return loaded === null ? <PlainCode /> : <loaded.MonacoEditor />;
}

/** Once Monaco was asked for, no later editor waits for it. */
let wasWanted = false;

/** Whether to load Monaco, and the way to ask for it sooner. */
function useMonacoWanted(): readonly [wanted: boolean, want: () => void] {
  const hasAnswer = usePageState(sandboxHasAnswered);
  const [wanted, setWanted] = useState(wasWanted);
  useEffect(() => (hasAnswer ? whenQuiet(() => setWanted(true)) : undefined), [hasAnswer]);
  useEffect(() => {
    wasWanted ||= wanted;
  }, [wanted]);
  return [wanted, () => setWanted(true)];
}

/** Calls back once two frames were painted and the page has nothing to do: the first picture stands. Returns how not to. */
function whenQuiet(callback: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      if (typeof requestIdleCallback === 'undefined') callback();
      else idle = requestIdleCallback(callback, { timeout: 500 });
    });
  });
  let idle = 0;
  return () => {
    cancelAnimationFrame(frame);
    if (idle !== 0) cancelIdleCallback(idle);
  };
}

const sandboxHasAnswered = ({ run, problems }: PageState) => run !== null || problems.length > 0;

/** If Monaco can't be loaded (offline, an old browser), the text can still be edited plainly. */
class WithoutMonaco extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <PlainCode editable /> : this.props.children;
  }
}
