/** A helper as a worker of the browser. */
import { type HelperSetup, help } from './help.mjs';

self.onmessage = async ({ data }: MessageEvent<HelperSetup>) => {
  await help(data, () => self.postMessage('ready'));
  self.close();
};
