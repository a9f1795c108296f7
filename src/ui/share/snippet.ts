/** The HTML that puts the playground into another page. Pure. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&"<>]/g, (mark) => ESCAPES[mark]);

/**
 * An `iframe` that shows `link`, as wide as there is room, and the script (`embed.js` of this site) that keeps it as high
 * as it needs to be; without it, `height` pixels.
 */
export function iframeSnippet(link: string, script: string, height: number): string {
  return [
    `<iframe data-sobolev src="${escaped(link)}" title="Sobolev Playground" style="width:100%;height:${height}px;border:0" allow="clipboard-write"></iframe>`,
    `<script type="module" src="${escaped(script)}"></script>`,
  ].join('\n');
}
