/** Why there are no surfaces, in a sentence that is true. */

/** When it happened: while the code of the surfaces was loaded, or while they were drawn. */
export type StageStep = 'loading' | 'drawing';

/** What `LiveScenes` throws where the browser gave no context. */
const NO_WEBGL = 'no WebGL';

export function describeStageFailure(step: StageStep, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (step === 'loading') {
    return `Seen from above: the 3D view could not be loaded (${message}). Reload the page once it can be reached.`;
  }
  if (message === NO_WEBGL) return 'Seen from above: the 3D view needs WebGL, which this browser does not offer.';
  return `Seen from above: the 3D view could not be drawn (${message}).`;
}
