/** The small card in a corner of the picture: what is pointed at, in words. */

import { useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { type Box, bottom, type Rect, right } from './boxes.ts';
import type { Caption } from './words.ts';

interface CaptionProps {
  readonly caption: Caption;
  readonly boxes: readonly Box[];
  /** Whether something else stands below. */
  readonly onTop: boolean;
}

export function CaptionCard({ caption, boxes, onTop }: CaptionProps) {
  const store = useStoreApi();
  const corner = useMemo(() => {
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const onScreen = boxes.map((box) => scaled(box, x, y, zoom));
    return freestCorner(onScreen, width, height);
  }, [store, boxes]);
  return (
    <div className="diagram-caption" data-corner={onTop ? 'top' : corner}>
      <p className="caption-title">{caption.title}</p>
      {caption.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function scaled(rect: Rect, x: number, y: number, zoom: number): Rect {
  return { x: rect.x * zoom + x, y: rect.y * zoom + y, width: rect.width * zoom, height: rect.height * zoom };
}

/** About as large as the card gets. */
const CARD = { width: 560, height: 90 };

type Corner = 'bottom' | 'top';

/** Where the card hides least: below on the right, or above. */
export function freestCorner(boxes: readonly Rect[], width: number, height: number): Corner {
  const x = Math.max(0, width - CARD.width);
  const hidden = (y: number) => boxes.reduce((sum, box) => sum + shared(box, { x, y, ...CARD }), 0);
  return hidden(0) < hidden(height - CARD.height) ? 'top' : 'bottom';
}

function shared(one: Rect, other: Rect): number {
  const across = Math.min(right(one), right(other)) - Math.max(one.x, other.x);
  const down = Math.min(bottom(one), bottom(other)) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
