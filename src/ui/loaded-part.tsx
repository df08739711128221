/** A part of the page that comes in a chunk of its own: if it does not come, or breaks, the rest of the page lives on. */

import { Component, type ReactNode } from 'react';

interface LoadedPartProps {
  /** What it is, as a sentence begins: "The editor". */
  readonly name: string;
  readonly children: ReactNode;
}

export class LoadedPart extends Component<LoadedPartProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { name, children } = this.props;
    if (!this.state.failed) return children;
    // A chunk that failed once is remembered as failed by the browser: only a new page asks again.
    return (
      <p className="view-empty" role="alert">
        {name} could not be loaded. What you wrote is safe.{' '}
        <button type="button" className="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </p>
    );
  }
}
