/**
 * The editor's place in the page. Light: Monaco comes after the first picture, which it would only delay, and until then
 * the text stands where it will stand. Mounted by the region "Code".
 */

import { Component, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { PageState } from '../../store/state.ts';
import { usePageState } from '../../store/use-page.ts';
import { PlainCode } from './plain-code.tsx';
import './editor.css';

const MonacoEditor = lazy(() => import('./monaco-editor.tsx'));

/** Fills the box around it, which must have a size of its own. */
export function Editor() {
  const [wanted, want] = useMonacoWanted();
  return (
    <div className="editor" onPointerDown={want}>
      {wanted ? (
        <WithoutMonaco>
          <Suspense fallback={<PlainCode />}>
            <MonacoEditor />
          </Suspense>
        </WithoutMonaco>
      ) : (
        <PlainCode />
      )}
    </div>
  );
}

/** Once Monaco was asked for, no later editor waits for it. */
let wasWanted = false;

/** Whether to load Monaco, and the way to ask for it sooner. */
function useMonacoWanted(): readonly [wanted: boolean, want: () => void] {
  const hasAnswer = usePageState(sandboxHasAnswered);
  const [isAsked, setAsked] = useState(wasWanted);
  const wanted = isAsked || hasAnswer;
  useEffect(() => {
    if (!wanted) return;
    wasWanted = true;
    setAsked(true);
  }, [wanted]);
  return [wanted, () => setAsked(true)];
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
