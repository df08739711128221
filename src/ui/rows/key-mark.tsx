/** The mark of a key, a shape and not only a colour: a key for the primary one, an arrow for one that points away. */

import { CornerUpRight, KeyRound } from 'lucide-react';

const WORDS = { primary: 'primary key', foreign: 'foreign key' } as const;

export function KeyMark({ kind }: { kind: keyof typeof WORDS }) {
  const Icon = kind === 'primary' ? KeyRound : CornerUpRight;
  return (
    <span className="rows-mark" title={WORDS[kind]}>
      <Icon size={13} aria-hidden />
      <span className="visually-hidden">{WORDS[kind]}</span>
    </span>
  );
}
