/** How long a link is, and what that means for those who pass it on. Pure. */

/** Up to so many characters a code of the link is read from a projector across a room. */
const EASY = 400;

/** Longer links are cut by programs on the way: no such link is given out. */
export const LONGEST_LINK = 1800;

const count = (length: number): string => `${length} characters`;

/** Whether a link can be passed on. */
export const isShareable = (link: string): boolean => link.length <= LONGEST_LINK;

/** `93 characters: ...`. */
export function describeLength({ length }: string): string {
  if (length <= EASY) return `${count(length)}: short enough for every program, and for a code on the wall.`;
  if (length <= LONGEST_LINK)
    return `${count(length)}: long, so the code needs a phone held near. If a program cuts it, the page says so.`;
  return `${count(length)}: too long, since programs cut links of more than ${LONGEST_LINK}. A shorter formula or text, or fewer twins, help.`;
}
