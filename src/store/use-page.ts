/** The store for React: the page's components read with `usePageState` and act through `usePage`. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Page } from './page.ts';
import type { PageState } from './state.ts';

const PageContext = createContext<Page | null>(null);

/** Wraps the application, once: `<PageProvider value={page}>`. */
export const PageProvider = PageContext.Provider;

/** The page, for its verbs. It is the same object for ever, so using it renders nothing anew. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('There is no PageProvider around this component.');
  return page;
}

/** One part of the state; renders anew when that part is another value. Select what exists, don't build new objects. */
export function usePageState<T>(select: (state: PageState) => T): T {
  return useStore(usePage().store, select);
}
