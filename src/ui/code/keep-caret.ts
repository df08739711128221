/** Keeps the line that is being typed in sight when something below the editor takes its room. Called by `open-editor.ts`. */

import type { editor, IDisposable } from './monaco.ts';

/** Scrolls only as far as it must, and only while the editor is typed in. */
export function keepCaretInSight(host: editor.IStandaloneCodeEditor): IDisposable {
  let { height } = host.getLayoutInfo();
  return host.onDidLayoutChange((layout) => {
    const shrunk = layout.height < height;
    height = layout.height;
    const position = host.getPosition();
    if (shrunk && position && host.hasTextFocus()) host.revealPosition(position);
  });
}
