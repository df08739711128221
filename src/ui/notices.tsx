/** What the learner must be told about their stored work: once, plainly, out of the way. */

import { X } from 'lucide-react';
import { usePage, usePageState } from '../store/use-page.ts';
import type { Notice } from '../workspace/workspace.ts';
import './notices.css';

const WORDS: Record<Notice, string> = {
  'memory-only': 'This browser keeps nothing for this page. Your work is here until you close the tab.',
  'storage-full': 'The browser’s storage is full. Your latest changes are only in this tab.',
  'newer-app': 'A newer version of Backref wrote here. Reload the page to go on with it.',
  'two-tabs': 'Another tab changed the same file. Both versions are kept, in the file’s history.',
  unreadable: 'Something stored here could not be read. It was set aside, not overwritten.',
};

export function Notices() {
  const page = usePage();
  const notices = usePageState((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section aria-label="Notices">
      <ul className="notices">
        {notices.map((notice) => (
          <li key={notice} className="notice">
            <p>{WORDS[notice]}</p>
            <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => page.dismiss(notice)}>
              <X size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
