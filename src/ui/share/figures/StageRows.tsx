/** The stage as figures: from above, and as it is seen, of a chosen size. */
import { useState } from 'react';
import { mapsDrawing } from '../../../plots/figures/maps.ts';
import { pictureRoom, stageSheet } from '../../../plots/figures/stageSheet.ts';
import type { Camera } from '../../../plots/stage/cameras.ts';
import { initialCamera } from '../../../plots/stage/surfaceFigure.ts';
import { fileNameOf } from '../../../state/runs/exportRun.ts';
import { useRuns, useView } from '../../../state/stores/hooks.ts';
import type { RunState } from '../../../state/stores/runStore.ts';
import { describePartial } from '../../describe.ts';
import { saveFile } from '../../saveFile.ts';
import { useStageState } from '../../stage/stageContent.ts';
import { useStageHandle } from '../../stage/useStageHandle.ts';
import { useTheme } from '../../theme.ts';
import { TakeRow } from '../TakeRow.tsx';
import { FigureRow } from './FigureRow.tsx';
import { heatmapPicture, pngOf } from './raster.ts';
import { useExperiment } from './useExperiment.ts';

/** Of the finished picture, in pixels. */
const SIZES = [
  [1280, 720],
  [1920, 1080],
  [2400, 1000],
  [3840, 2160],
] as const;

/** Type and lines are as large as on a page of this width. */
const WIDTH = 1280;

/** `Original units, learned at epoch 37`: what the surfaces are in, and of when. */
function useDetails(): string {
  const units = useView((view) => (view.units === 'original' ? 'Original units' : 'Standardised units'));
  const live = useView((view) => view.pastEpoch === null);
  // A run that has ended shows its best network.
  const epochOf = ({ finished, surface }: RunState) => (live ? finished?.bestEpoch : undefined) ?? surface?.epoch ?? [];
  const epochs = useRuns((runs) => runs.flatMap(epochOf).join(', '));
  return epochs ? `${units}, learned at epoch ${epochs}` : units;
}

export function StageRows() {
  const { content } = useStageState();
  const partial = useView((view) => view.partial);
  const details = useDetails();
  const theme = useTheme();
  const title = describePartial(partial);
  return (
    <>
      <FigureRow
        name="From above"
        ending="maps"
        help="The surfaces of the stage as colours over x₁ and x₂, with axes and scales"
        lack={null}
        ofAll
        draw={({ caption }) => ({
          drawing: mapsDrawing(content, heatmapPicture, theme),
          caption: caption(title, details),
        })}
      />
      <StageRow content={content} title={title} details={details} />
    </>
  );
}

interface StageRowProps {
  readonly content: ReturnType<typeof useStageState>['content'];
  readonly title: string;
  readonly details: string;
}

function StageRow({ content, title, details }: StageRowProps) {
  const handle = useStageHandle();
  const theme = useTheme();
  const experiment = useExperiment(true);
  const [size, setSize] = useState(1);
  const save = async () => {
    const { config, caption } = experiment();
    const [pixels, high] = SIZES[size];
    const scale = pixels / WIDTH;
    const whole = { width: WIDTH, height: high / scale };
    const words = caption(title, details);
    const room = pictureRoom(words, whole.width, whole.height);
    const aspect = room.width / content.scenes.length / room.height;
    const camera: Camera = handle.stage?.cameraFor(aspect) ?? initialCamera(aspect, theme);
    const { stagePictures } = await import('../../../plots/stage/stagePicture.ts');
    const pictures = await stagePictures(content, theme, camera, { ...room, scale });
    const file = stageSheet(content, pictures, words, whole, theme);
    saveFile(fileNameOf(config, '-stage.png'), 'image/png', await pngOf(file, scale));
    return null;
  };
  return (
    <TakeRow
      name="Stage"
      help="The surfaces as they are turned now, with scales and caption"
      lack={null}
      ways={[{ label: 'PNG', words: 'Stage as PNG', take: save }]}
    >
      <select
        aria-label="Size of the picture in pixels"
        value={size}
        onChange={({ target }) => setSize(Number(target.value))}
      >
        {SIZES.map(([width, height], i) => (
          <option key={width} value={i}>
            {width} × {height}
          </option>
        ))}
      </select>
    </TakeRow>
  );
}
