/** The bar on top of every place: the way home, where one is, the neighbours of a lesson, the sandbox, the theme. */

import { ChevronLeft, ChevronRight, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LessonEntry } from '../lessons/lesson.ts';
import { hrefOf } from './address.ts';
import { chooseTheme, useTheme } from './theme.ts';

interface TopBarProps {
  /** The place's name; `null` at home. */
  readonly title: string | null;
  readonly inSandbox?: boolean;
  readonly children?: ReactNode;
}

export function TopBar({ title, inSandbox = false, children }: TopBarProps) {
  return (
    <header className="bar">
      <a
        className={title === null ? 'bar-brand bar-brand-alone' : 'bar-brand'}
        href={hrefOf({ place: 'home' })}
        aria-label="Backref: home"
      >
        <Mark />
        <span>Backref</span>
      </a>
      <div className="bar-place">{title !== null && <Title>{title}</Title>}</div>
      <nav className="bar-links" aria-label="Places">
        {children}
        <a className="bar-link" href={hrefOf({ place: 'sandbox' })} aria-current={inSandbox ? 'page' : undefined}>
          Sandbox
        </a>
        <ThemeToggle />
      </nav>
    </header>
  );
}

/** The page's heading, here because on a phone the lesson's own may be behind another tab. Takes the focus on arrival. */
function Title({ children }: { children: string }) {
  return (
    <h1 className="bar-title" tabIndex={-1}>
      {children}
    </h1>
  );
}

interface NeighboursProps {
  readonly previous: LessonEntry | null;
  readonly next: LessonEntry | null;
}

/** The lessons before and after; where there is none, the button stays, so that the other one does not move. */
export function Neighbours({ previous, next }: NeighboursProps) {
  return (
    <>
      <Neighbour entry={previous} words="Previous lesson" icon={<ChevronLeft size={18} aria-hidden />} />
      <Neighbour entry={next} words="Next lesson" icon={<ChevronRight size={18} aria-hidden />} />
    </>
  );
}

function Neighbour({ entry, words, icon }: { entry: LessonEntry | null; words: string; icon: ReactNode }) {
  if (entry === null) {
    return (
      <span className="icon-button" aria-disabled="true" aria-hidden>
        {icon}
      </span>
    );
  }
  const label = `${words}: ${entry.title}`;
  return (
    <a className="icon-button" href={hrefOf({ place: 'lesson', id: entry.id })} aria-label={label} title={label}>
      {icon}
    </a>
  );
}

function ThemeToggle() {
  const dark = useTheme() === 'dark';
  const label = dark ? 'Use the light theme' : 'Use the dark theme';
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun size={17} aria-hidden /> : <Moon size={17} aria-hidden />}
    </button>
  );
}

/** Two tables and the way from one to the other, and back. */
function Mark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect x="3" y="4" width="11" height="10" rx="2.5" />
      <rect x="18" y="18" width="11" height="10" rx="2.5" />
      <path d="M19 9h2.5a3 3 0 0 1 3 3v1.5" />
      <path d="M13 23h-2.5a3 3 0 0 1-3-3v-1.5M5 20l2.5-2.6L10 20" />
    </svg>
  );
}
