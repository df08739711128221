/** The little Markdown of hints and check messages: `code` in backticks, the rest as it is. Nothing else is read. */

import { keyed } from './keyed.ts';

/** Splits at backticks: every second stretch is code. An unpaired backtick stays a backtick. */
export function InlineMarkdown({ text }: { text: string }) {
  const stretches = text.split(/(`[^`]+`)/);
  return keyed(stretches, (stretch) => stretch).map(({ key, item: stretch }) => {
    return stretch.startsWith('`') && stretch.length > 2 ? (
      <code key={key} className="word">
        {stretch.slice(1, -1)}
      </code>
    ) : (
      <span key={key}>{stretch}</span>
    );
  });
}
