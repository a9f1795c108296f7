/** How a training point beside the line of a slice is drawn: the farther from it, the fainter. */

/** Radius, in CSS pixels. */
export const NEAR_DOT = 3.5;

/** What is left of one that is as far beside the line as counts. */
const FAINTEST = 0.25;

/** `beside`: how far, as a share of what counts. */
export const nearOpacity = (beside: number): number => 1 - (1 - FAINTEST) * beside;
