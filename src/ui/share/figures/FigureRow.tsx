/** A figure to be saved as SVG or PNG. */
import type { Caption, Drawing } from '../../../plots/figures/sheet.ts';
import { sheet } from '../../../plots/figures/sheet.ts';
import { fileNameOf } from '../../../state/runs/exportRun.ts';
import { saveFile } from '../../saveFile.ts';
import { useTheme } from '../../theme.ts';
import { TakeRow } from '../TakeRow.tsx';
import { pngOf } from './raster.ts';
import { type Experiment, useExperiment } from './useExperiment.ts';

/** Pixels of a PNG in one of the figure's units: enough for print. */
const PNG_SCALE = 3;

interface FigureRowProps {
  readonly name: string;
  /** Of the file's name. */
  readonly ending: string;
  readonly help: string;
  readonly lack: string | null;
  /** Whether it shows all runs, not only that in focus. */
  readonly ofAll?: boolean;
  readonly draw: (experiment: Experiment) => { readonly drawing: Drawing; readonly caption: Caption };
}

export function FigureRow({ name, ending, help, lack, ofAll = false, draw }: FigureRowProps) {
  const theme = useTheme();
  const experiment = useExperiment(ofAll);
  const finished = () => {
    const own = experiment();
    const { drawing, caption } = draw(own);
    return { own, file: sheet(drawing, caption, theme) };
  };
  const saveSvg = async () => {
    const { own, file } = finished();
    saveFile(fileNameOf(own.config, `-${ending}.svg`), 'image/svg+xml', file.svg);
    return null;
  };
  const savePng = async () => {
    const { own, file } = finished();
    saveFile(fileNameOf(own.config, `-${ending}.png`), 'image/png', await pngOf(file, PNG_SCALE));
    return null;
  };
  return (
    <TakeRow
      name={name}
      help={help}
      lack={lack}
      ways={[
        { label: 'SVG', words: `${name} as SVG`, take: saveSvg },
        { label: 'PNG', words: `${name} as PNG`, take: savePng },
      ]}
    />
  );
}
