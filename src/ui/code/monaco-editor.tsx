/** Monaco as a component. Loaded lazily by `editor.tsx`: everything heavy hangs on this file. */

import { useEffect, useRef } from 'react';
import { usePage } from '../../store/use-page.ts';
import { openEditor } from './open-editor.ts';
import './monaco-editor.css';

/** Shows and edits the store's active file. It renders once; Monaco and the store do the rest. */
export function MonacoEditor() {
  const page = usePage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? openEditor(place.current, page) : undefined), [page]);
  // `nokey`: the diagram's key handlers leave what is typed here alone.
  return <div ref={place} className="editor-host nokey" />;
}
