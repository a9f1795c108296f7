/** The stage that is on the page, for what draws it once more: from which side it is looked at. */
import { createContext, useContext } from 'react';
import type { Stage } from '../../plots/stage/stage.ts';

export interface StageHandle {
  /** Null while no surfaces are drawn. */
  stage: Stage | null;
}

export const StageHandleContext = createContext<StageHandle | null>(null);

/** Throws `no stage handle` outside of the page. */
export function useStageHandle(): StageHandle {
  const handle = useContext(StageHandleContext);
  if (!handle) throw new Error('no stage handle');
  return handle;
}
