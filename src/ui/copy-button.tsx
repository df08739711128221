/** A small button that copies a text and says for a moment that it did. Used beside SQL and code. */

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

const SAID_FOR = 1600;

interface CopyButtonProps {
  readonly text: string | (() => string);
  readonly label: string;
}

/** Nothing where the browser has no clipboard to offer (plain http). */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  if (typeof navigator.clipboard?.writeText !== 'function') return null;
  const copy = () => {
    navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" className="icon-button copy-button" onClick={copy} title={label}>
      {copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
      <span className="visually-hidden">{copied ? 'Copied' : label}</span>
    </button>
  );
}
