/** The formats in which a trained network can be taken elsewhere: what each has inside, and what writes it. */
import type { NetworkExport } from './networkExport.ts';

export type FileContent = string | Uint8Array<ArrayBuffer>;

interface Described {
  readonly label: string;
  /** What is inside, in a line. */
  readonly help: string;
  /** Of the name of its file, or of the folder's archive. */
  readonly ending: string;
  /** What should be known of this network in this format; null for nothing. */
  readonly note?: (network: NetworkExport) => Promise<string | null>;
}

interface FileFormat extends Described {
  readonly kind: 'file';
  readonly type: string;
  readonly write: (network: NetworkExport) => Promise<FileContent>;
}

interface FolderFormat extends Described {
  readonly kind: 'folder';
  /** Files by their names. */
  readonly write: (network: NetworkExport) => Promise<Readonly<Record<string, FileContent>>>;
}

export type NetworkFormat = FileFormat | FolderFormat;

/** What writes a format is loaded when it is asked for. */
export const NETWORK_FORMATS = {
  numpy: {
    kind: 'file',
    label: 'NumPy',
    help: 'A Python program: values and all partials up to order 5, in double precision',
    ending: '-numpy.py',
    type: 'text/x-python',
    write: async (network) => (await import('./numpyText.ts')).numpyText(network),
  },
  pytorch: {
    kind: 'file',
    label: 'PyTorch',
    help: 'A Python program with a torch.nn.Module: values, and all partials by autograd, in double precision',
    ending: '-pytorch.py',
    type: 'text/x-python',
    write: async (network) => (await import('./pytorchText.ts')).pytorchText(network),
  },
  onnx: {
    kind: 'file',
    label: 'ONNX',
    help: 'From x1 and x2 to value and partials up to the order of the loss; scaling in double, layers in single precision',
    ending: '.onnx',
    type: 'application/octet-stream',
    write: async (network) => (await import('./onnx/onnxModel.ts')).onnxModel(network),
  },
  tfjs: {
    kind: 'folder',
    label: 'TensorFlow.js',
    help: 'model.json and weights.bin for tf.loadLayersModel: values in single precision, partials by tf.grad',
    ending: '-tfjs.zip',
    note: async (network) => (await import('./tfjsModel.ts')).precisionNote(network),
    write: async (network) => {
      const { json, weights, script } = (await import('./tfjsModel.ts')).tfjsModel(network);
      return { 'model.json': json, 'weights.bin': weights, ...(script === null ? {} : { 'sine.js': script }) };
    },
  },
} satisfies Record<string, NetworkFormat>;

export type FormatName = keyof typeof NETWORK_FORMATS;

export const FORMAT_NAMES = Object.keys(NETWORK_FORMATS) as readonly FormatName[];

export const formatOf = (name: FormatName): NetworkFormat => NETWORK_FORMATS[name];
