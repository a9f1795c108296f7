/** The part of gifenc that the film uses: it brings no types of its own. */
declare module 'gifenc' {
  type Palette = readonly (readonly number[])[];
  interface Frame {
    readonly palette?: Palette;
    /** Milliseconds. */
    readonly delay: number;
    /** 0: for ever. */
    readonly repeat: number;
  }
  interface Encoder {
    writeFrame(indices: Uint8Array, width: number, height: number, frame: Frame): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  export function GIFEncoder(): Encoder;
  /** The nearest colour of a pixel. [pixels] */
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
}
