/** Data that a configuration names, and nobody has brought: with their file it can be trained. */
export class DataMissingError extends Error {}
