/** `#/sandbox`: the workbench alone, with free models and nothing to solve. */

import { useEffect } from 'react';
import { usePage } from '../store/use-page.ts';
import { TopBar } from './top-bar.tsx';
import { useTitle } from './use-title.ts';
import { Workbench } from './workbench/workbench.tsx';

export function SandboxPlace() {
  const page = usePage();
  useTitle('Sandbox');
  useEffect(() => void page.openSandbox(), [page]);
  return (
    <div className="place">
      <TopBar title="Sandbox" inSandbox />
      <main>
        <Workbench lesson={null} />
      </main>
    </div>
  );
}
