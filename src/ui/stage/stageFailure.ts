/** Why there are no surfaces, in a sentence that is true. */
import { NO_WEBGL } from '../../plots/stage/webGl.ts';

/** When it happened: while the code of the surfaces was loaded, while they were drawn, or after they had been. */
export type StageStep = 'loading' | 'drawing' | 'keeping';

export function describeStageFailure(step: StageStep, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (step === 'loading') {
    return `Seen from above: the 3D view could not be loaded (${message}). Reload the page once it can be reached.`;
  }
  if (step === 'keeping') {
    return `Seen from above: the browser took WebGL away from the 3D view (${message}). Reload the page to have it again.`;
  }
  if (message === NO_WEBGL) return 'Seen from above: the 3D view needs WebGL, which this browser does not offer.';
  return `Seen from above: the 3D view could not be drawn (${message}).`;
}
