/**
 * The page around everything: the bar on top and the place the address asks for. Keeps the document's title and the
 * store's place in step with the address.
 */

import { useEffect, useRef } from 'react';
import { usePage } from '../store/use-page.ts';
import { type Address, useAddress } from './address.ts';
import { Home } from './home/home.tsx';
import { LessonPlace } from './lesson/lesson-place.tsx';
import { Notices } from './notices.tsx';
import { SandboxPlace } from './sandbox-place.tsx';
import './shell.css';

export function Shell() {
  const address = useAddress();
  useFocusOnChange(address);
  return (
    <>
      <PlaceAt address={address} />
      <Notices />
    </>
  );
}

function PlaceAt({ address }: { address: Address }) {
  switch (address.place) {
    case 'lesson':
      // The key: another lesson is another page, with its own scroll and its own state.
      return <LessonPlace key={address.id} id={address.id} />;
    case 'sandbox':
      return <SandboxPlace />;
    case 'unknown':
      return <HomePlace note={`There is no page at “${address.asked}”, so here is the course.`} />;
    case 'home':
      return <HomePlace note={null} />;
  }
}

function HomePlace({ note }: { note: string | null }) {
  const page = usePage();
  useEffect(() => page.goHome(), [page]);
  return <Home note={note} />;
}

/** A change of place is told to a screen reader by moving the focus to the new heading; the first page is told anyway. */
function useFocusOnChange(address: Address): void {
  const key = address.place === 'lesson' ? address.id : address.place;
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
  }, [key]);
}
