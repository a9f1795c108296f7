/** Starts a thread of a sweep: Node reads TypeScript in a thread only once tsx has been registered there. */
import { register } from 'tsx/esm/api';

register();
await import('./trial.worker.ts');
