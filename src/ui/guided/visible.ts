/** What is pasted may have characters that nobody sees; a tab is seen as a space, lines stay. */
export const visible = (text: string): string => text.replaceAll('\t', ' ').replace(/[^\P{C}\n]/gu, '');
