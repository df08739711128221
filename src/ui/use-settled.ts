/** Waits for a value to stay, so that what flickers while one types is not shown. Presentation only: runs never wait. */

import { useEffect, useState } from 'react';

/** The value once it has not changed for `patience` milliseconds; at once when `isUrgent` says so. */
export function useSettled<T>(value: T, patience: number, isUrgent: (value: T) => boolean): T {
  const [settled, setSettled] = useState(value);
  const urgent = isUrgent(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), urgent ? 0 : patience);
    return () => clearTimeout(timer);
  }, [value, urgent, patience]);
  return urgent ? value : settled;
}
