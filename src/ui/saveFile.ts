/** Milliseconds that a browser may take to begin with what it was handed. */
const PATIENCE = 60_000;

/** Hands a file to the browser to be saved. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
