/**
 * The page without a network: a service worker keeps all its files. Says when a new version is there, and changes to it
 * when asked.
 */
import { createStore } from 'zustand/vanilla';

/** Whether there is a newer version than the one on the page. */
export const offlineStore = createStore<{ readonly update: boolean }>(() => ({ update: false }));

/** The part of the browser that this needs. */
export interface OfflineParts {
  readonly container: Pick<ServiceWorkerContainer, 'register' | 'addEventListener' | 'controller'>;
  readonly reload: () => void;
  /** Called again and again while the page is open: a moment to ask for a new version. */
  readonly now: (ask: () => void) => void;
}

const SCRIPT = './sw.js';

/** What the service worker understands; also in src/offline/serviceWorker.ts. */
const TAKE_OVER = 'take over';

export class Offline {
  readonly #parts: OfflineParts;
  #waiting: ServiceWorker | null = null;
  #isTakingOver = false;

  constructor(parts: OfflineParts) {
    this.#parts = parts;
  }

  /** Registers the service worker. Where that is refused, the page works as long as there is a network. */
  async connect(): Promise<void> {
    const { container, reload, now } = this.#parts;
    const isFirstVisit = container.controller === null;
    container.addEventListener('controllerchange', () => {
      if (this.#isTakingOver) reload();
      // Another tab has changed to it.
      else if (!isFirstVisit) offlineStore.setState({ update: true });
    });
    const registration = await container.register(SCRIPT).catch(() => null);
    if (!registration) return;
    this.#look(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => this.#look(registration));
    });
    now(() => void registration.update().catch(() => {}));
  }

  /** Changes to the new version: the page is loaded again, as soon as it is in force. */
  takeOver(): void {
    this.#isTakingOver = true;
    if (this.#waiting?.state === 'installed') this.#waiting.postMessage(TAKE_OVER);
    else this.#parts.reload();
  }

  /** A version that waits is a new one where an older one shows this page. */
  #look({ waiting }: ServiceWorkerRegistration): void {
    if (!waiting || !this.#parts.container.controller) return;
    this.#waiting = waiting;
    offlineStore.setState({ update: true });
  }
}
