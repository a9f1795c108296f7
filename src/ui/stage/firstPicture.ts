/** The order of loading: what is large waits for the first picture, so that a slow line brings a useful page first. */

/** Resolves once the page has been painted with what is there already; in a tab that nobody sees, once it is seen. */
export function firstPicture(): Promise<void> {
  // The frame is painted after its callbacks: the task that follows it comes after the picture.
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
