/** The HTML that puts the playground into another page. Pure. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&"<>]/g, (mark) => ESCAPES[mark]);

/** An `iframe` that shows `link`, as wide as there is room and `height` pixels high. */
export function iframeSnippet(link: string, height: number): string {
  return `<iframe src="${escaped(link)}" title="Sobolev Playground" style="width:100%;height:${height}px;border:0" allow="clipboard-write"></iframe>`;
}
