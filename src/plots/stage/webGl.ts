/** Whether surfaces can be drawn at all, asked before their library is loaded. */

/** What is thrown where the browser gives no context. */
export const NO_WEBGL = 'no WebGL';

export function offersWebGl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl');
  // Browsers keep no more than about a dozen.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}
