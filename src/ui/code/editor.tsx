/**
 * The editor's place in the page. Light: Monaco comes later, and until then the text stands where it will stand. Mounted
 * by the region "Code".
 */

import { Component, lazy, type ReactNode, Suspense } from 'react';
import { PlainCode } from './plain-code.tsx';
import './editor.css';

const loadMonaco = () => import('./monaco-editor.tsx');

const MonacoEditor = lazy(loadMonaco);

/** Fills the box around it, which must have a size of its own. */
export function Editor() {
  return (
    <div className="editor">
      <WithoutMonaco>
        <Suspense fallback={<PlainCode />}>
          <MonacoEditor />
        </Suspense>
      </WithoutMonaco>
    </div>
  );
}

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
