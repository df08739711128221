/** The small card under the picture: what is pointed at, in words. */

import type { Caption } from './words.ts';

export function CaptionCard({ caption }: { readonly caption: Caption }) {
  return (
    <div className="diagram-caption">
      <p className="caption-title">{caption.title}</p>
      {caption.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
