/** The size of the memory that threads share: it grows up to this, and its builds of the kernels are told so. */

/** Of 64 KiB: 4 GiB, all that addresses reach. */
export const MOST_PAGES = 65536;

export const PAGE = 65536;
