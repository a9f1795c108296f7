/** The picture of the stage with the names of its scenes, the scales of colours and a caption, of a given size. Pure. */
import { ERROR_MAP, type Theme, VALUE_MAP } from '../colors.ts';
import { describeTicks } from '../frame.ts';
import { type StageContent, stageColorRanges, stageFrames } from '../stage/stageSurfaces.ts';
import { scaleBar, sceneTitle } from './maps.ts';
import { type Caption, roomOn, type Sheet, sheet } from './sheet.ts';
import { element, text } from './svg.ts';

const HEAD = 20;
const SCALES = 34;

/** The size of the picture on a sheet of a given size. */
export function pictureRoom(caption: Caption, width: number, height: number): { width: number; height: number } {
  const room = roomOn(caption, width, height);
  return { width: room.width, height: room.height - HEAD - SCALES };
}

/** `pictures`: the addresses of the pictures of the scenes, side by side of the size that `pictureRoom` says. */
export function stageSheet(
  content: StageContent,
  pictures: readonly string[],
  caption: Caption,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
): Sheet {
  const room = pictureRoom(caption, size.width, size.height);
  const [ranges, frames] = [stageColorRanges(content), stageFrames(content)];
  const column = room.width / content.scenes.length;
  const heads = content.scenes.map(({ name, kind }, i) => {
    const ticks = describeTicks(frames[kind]);
    const words = sceneTitle({ name, kind });
    const all = ticks ? `${words}, ticks: ${ticks}` : words;
    return text(all, { x: (i + 0.5) * column, y: 13, 'text-anchor': 'middle', 'font-weight': 600 });
  });
  const scales = content.scenes.map(({ kind }, i) => {
    const map = kind === 'error' ? ERROR_MAP : VALUE_MAP;
    const at = `translate(${(i + 0.2) * column} ${HEAD + room.height + 6})`;
    return element(
      'g',
      { transform: at },
      scaleBar(`scale${i}`, map, ranges[kind] ?? [0, 1], frames[kind], 0.6 * column),
    );
  });
  const drawn = pictures.map((href, i) =>
    element('image', { x: i * column, y: HEAD, width: column, height: room.height, preserveAspectRatio: 'none', href }),
  );
  const inside = [...heads, ...drawn, ...scales].join('');
  return sheet({ width: room.width, height: HEAD + room.height + SCALES, content: inside }, caption, theme);
}
