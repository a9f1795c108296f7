/** What a panel is in: an exception in it blanks this panel alone, says so, and is no end. */
import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';

/** `name`: of the panel, in the sentence that stands in for it. */
export function PanelBoundary({ name, children }: { name: string; children: ReactNode }) {
  const fallback = ({ error, resetErrorBoundary }: FallbackProps) => (
    <section className="panel panel-failed" role="alert">
      <p>
        The {name} cannot be shown: {error instanceof Error ? error.message : String(error)}. All numbers are kept.
      </p>
      <button type="button" onClick={resetErrorBoundary}>
        Try again
      </button>
    </section>
  );
  return <ErrorBoundary fallbackRender={fallback}>{children}</ErrorBoundary>;
}
