/**
 * The text of the active file without Monaco: the same letters at the same places while the editor is on its way, and a
 * plain text box where it can't come.
 */

import { usePage, usePageState } from '../../store/use-page.ts';
import { FONT_SIZE, GUTTER, LINE_HEIGHT, NUMBER_LETTERS, PADDING } from './metrics.ts';

const STYLE = {
  fontSize: FONT_SIZE,
  lineHeight: `${LINE_HEIGHT}px`,
  paddingBlock: PADDING,
  paddingInlineStart: `calc(${NUMBER_LETTERS}ch + ${GUTTER}px)`,
};

export function PlainCode({ editable = false }: { readonly editable?: boolean }) {
  const page = usePage();
  const file = usePageState(({ files, activeFile }) => files.find(({ name }) => name === activeFile));
  if (!editable) {
    return (
      <pre className="plain-code" style={STYLE}>
        {file?.text}
      </pre>
    );
  }
  return (
    <textarea
      className="plain-code"
      style={STYLE}
      aria-label={`${file?.name ?? ''}, Python`}
      value={file?.text ?? ''}
      readOnly={!file?.editable}
      spellCheck={false}
      autoCapitalize="off"
      onChange={({ target }) => file && page.edit(file.name, target.value)}
    />
  );
}
