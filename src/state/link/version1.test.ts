/**
 * What links of version 1 mean, in literals: links last, so that nothing here may ever change. A new setting
 * adds a line; where a line fails, old links have got another meaning.
 */
import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../config/runConfig.ts';
import { SETTINGS, VIEW } from '../../testing/version1.ts';
import { plansOf } from '../runs/comparison.ts';
import { decodeLink, encodeLink } from './linkCodec.ts';
import type { LinkedView } from './viewFields.ts';

/** The first and the last value of each key with a number: what is beyond them is refused. */
const LIMITS: readonly (readonly [key: string, name: keyof RunConfig, min: number, max: number])[] = [
  ['order', 'maxOrder', 0, 5],
  ['n', 'samples', 10, 10_000],
  ['T', 'threshold', 1, 1000],
  ['cap', 'rhoCap', 1, 1e6],
  ['fcap', 'fixedCap', 1, 1e9],
  ['rho0', 'decayStart', 1e-6, 1e6],
  ['decayf', 'decayFactor', 0.01, 1],
  ['layers', 'hiddenLayers', 1, 4],
  ['width', 'width', 4, 512],
  ['lr', 'learningRate', 1e-6, 1],
  ['b1', 'beta1', 0, 0.9999],
  ['b2', 'beta2', 0, 0.99999],
  ['eps', 'epsilon', 1e-12, 0.01],
  ['batches', 'batches', 1, 100],
  ['pat', 'patience', 1, 1000],
  ['minep', 'minEpochs', 0, 100_000],
  ['maxep', 'maxEpochs', 1, 100_000],
  ['nval', 'validationSize', 10, 20_000],
  ['ntest', 'testSize', 10, 20_000],
  ['noise', 'valueNoise', 0, 10],
  ['fdh', 'differenceStep', 0.0001, 1],
  ['knn', 'neighbours', 3, 200],
  ['seed', 'dataSeed', 0, 4_294_967_295],
  ['wseed', 'weightSeed', 0, 4_294_967_295],
  ['sseed', 'shuffleSeed', 0, 4_294_967_295],
];

const WORDS: readonly (readonly [key: string, name: keyof RunConfig, words: string])[] = [
  [
    'f',
    'functionId',
    'sphere sumDiffPow sumSquares trid booth mccormick matyas powersum rosenbrock threeHumpCamel sixHumpCamel dixonPrice easom michalewicz styblinskiTang beale branin goldsteinPrice mccormick_std styblinskiTang_std beale_std branin_std booth_ref4 rosenbrock_ref4 dixonPrice_ref4 formula',
  ],
  ['rho', 'rhoRule', 'adaptive adaptiveAboveOne inverseVariance inverseMeanSquare maxRatio decaying constant none'],
  ['zv', 'zeroVariance', 'cap skip one rms'],
  ['agg', 'aggregation', 'sum mean unique pure'],
  ['act', 'activation', 'tanh sigmoid softplus sin swish relu'],
  ['dsrc', 'derivativeSource', 'exact finiteDifferences nearestNeighbours'],
  ['backend', 'backend', 'auto webgpu wasm wasmPlain cpu'],
];

const VIEW_WORDS: readonly (readonly [part: string, name: keyof LinkedView, value: unknown])[] = [
  ['show=3,2', 'partial', [3, 2]],
  ['show=0,5', 'partial', [0, 5]],
  ['units=orig', 'units', 'original'],
  ['units=std', 'units', 'standardised'],
  ['pt=-1.5,1e-3', 'point', [-1.5, 0.001]],
  ['rad=0.01', 'radius', 0.01],
  ['rad=2', 'radius', 2],
  ['tay=auto', 'taylorOrder', null],
  ['tay=0', 'taylorOrder', 0],
  ['tay=5', 'taylorOrder', 5],
  ['tiles=1', 'tiles', true],
  ['tiles=0', 'tiles', false],
  ['page=paper', 'page', 'paper'],
  ['fig=t3', 'figure', 'table3'],
  ['fig=2', 'figure', 'fig2'],
  ['count=learned', 'counting', 'learned'],
  ['cells=target', 'layer', 'target'],
  ['cells=learned', 'layer', 'learned'],
  ['cells=error', 'layer', 'error'],
  ['lock=0', 'locked', false],
  ['lock=1', 'locked', true],
  ['x=epochs', 'axis', 'epochs'],
  ['x=seconds', 'axis', 'seconds'],
  ['x=targets', 'axis', 'targets'],
  ['charts=curves', 'charts', 'curves'],
  ['charts=epoch', 'charts', 'epoch'],
  ['charts=slice', 'charts', 'slice'],
  ['cut=x1', 'cut', 'x1'],
  ['cut=x2', 'cut', 'x2'],
  ['cut=between', 'cut', 'between'],
  ['end=-1.5,1e-3', 'end', [-1.5, 0.001]],
  ['pass=1', 'passport', true],
  ['pass=0', 'passport', false],
  ['at=1', 'pastEpoch', 1],
  ['at=999999', 'pastEpoch', 999_999],
];

/** The configuration and the view of a link of which nothing is rejected. */
function read(hash: string) {
  const { problems, ...link } = decodeLink(hash);
  expect(problems).toEqual([]);
  return link;
}

describe('what a link of version 1 leaves out', () => {
  it.each(Object.entries(SETTINGS))('%s is %j', (name, value) => {
    expect(read('#v=1').config[name as keyof RunConfig]).toEqual(value);
  });

  it.each(Object.entries(VIEW))('in the view, %s is %j', (name, value) => {
    expect(read('#v=1').view[name as keyof LinkedView]).toEqual(value);
  });

  it('is nothing else than that, and there is one run', () => {
    expect(read('')).toEqual({ config: SETTINGS, twins: [], focus: 0, view: VIEW });
  });
});

describe('a link of version 1 may have', () => {
  it.each(LIMITS)('%s, which is %s, from %d to %d', (key, name, min, max) => {
    for (const value of [min, max]) {
      expect(read(`#v=1&${key}=${value}`).config).toEqual({ ...SETTINGS, [name]: value });
    }
    for (const beyond of [min - 1, max + 1]) expect(decodeLink(`#v=1&${key}=${beyond}`).problems).toHaveLength(1);
  });

  it.each(WORDS)('%s, which is %s, as one of these words: %s', (key, name, words) => {
    for (const word of words.split(' ')) {
      expect(read(`#v=1&${key}=${word}`).config).toEqual({ ...SETTINGS, [name]: word });
    }
  });

  it.each([
    ['decay', 'decayed'],
    ['through', 'throughRho'],
  ])('%s, which is %s, on or off', (key, name) => {
    expect(read(`#v=1&${key}=1`).config).toEqual({ ...SETTINGS, [name]: true });
    expect(read(`#v=1&${key}=0`).config).toEqual({ ...SETTINGS, [name]: false });
  });

  it.each([
    ['dom', 'domain', [-1e6, 0, -0.5, 1e6]],
    ['rhos', 'constants', [0, 0.1, 2, 30, 1e9]],
    ['gains', 'gains', [1e6, 0.2, 3, 40, 0]],
    ['dnoise', 'derivativeNoise', [0, 0.1, 2, 3, 10]],
  ])('%s, which is %s, in this order: %j', (key, name, values) => {
    expect(read(`#v=1&${key}=${values.join()}`).config).toEqual({ ...SETTINGS, [name]: values });
  });

  it.each(VIEW_WORDS)('%s, which is %s %j', (part, name, value) => {
    expect(read(`#v=1&${part}`)).toEqual({ config: SETTINGS, twins: [], focus: 0, view: { ...VIEW, [name]: value } });
  });
});

describe('whole links of version 1', () => {
  it('with every key keep their meaning, and are written in version 2 with what that leaves out otherwise', () => {
    const hash =
      '#v=1&f=formula&fx=a%20%3D%202;%20a%20x1%20%2B%20x2^3&dom=-3,4,-5,6&order=4&n=550&rho=decaying&T=20&cap=7&zv=rms' +
      '&decay=1&rho0=0.5&decayf=0.9&rhos=1,2,3,4,5&gains=5,4,3,2,1&through=1&agg=unique&layers=3&width=48&act=swish' +
      '&lr=0.002&b1=0.8&b2=0.99&eps=1e-8&batches=5&pat=50&minep=30&maxep=600&nval=1000&ntest=2000&noise=0.1' +
      '&dnoise=0.1,0.2,0.3,0.4,0.5&dsrc=finiteDifferences&fdh=0.02&knn=9&seed=7&wseed=8&sseed=9&backend=wasmPlain' +
      '&t1=order:2;gains:1,1,1,1,2;dsrc:nearestNeighbours&t2=lr:0.01;fork:37&t3=agg:pure;fork:50;of:2&run=2' +
      '&show=1,2&units=std&pt=0.5,-1&rad=0.2&tay=3&cells=error&lock=0&x=targets&charts=epoch&pass=1&at=77';
    const config: RunConfig = {
      functionId: 'formula',
      formula: 'a = 2; a x1 + x2^3',
      domain: [-3, 4, -5, 6],
      data: '',
      maxOrder: 4,
      samples: 550,
      rhoRule: 'decaying',
      threshold: 20,
      rhoCap: 7,
      zeroVariance: 'rms',
      fixedCap: 1000,
      decayed: true,
      decayStart: 0.5,
      decayFactor: 0.9,
      constants: [1, 2, 3, 4, 5],
      gains: [5, 4, 3, 2, 1],
      throughRho: true,
      aggregation: 'unique',
      hiddenLayers: 3,
      width: 48,
      activation: 'swish',
      init: 'glorot',
      learningRate: 0.002,
      beta1: 0.8,
      beta2: 0.99,
      epsilon: 1e-8,
      batches: 5,
      patience: 50,
      minEpochs: 30,
      maxEpochs: 600,
      validationSize: 1000,
      testSize: 2000,
      valueNoise: 0.1,
      derivativeNoise: [0.1, 0.2, 0.3, 0.4, 0.5],
      derivativeSource: 'finiteDifferences',
      differenceStep: 0.02,
      neighbours: 9,
      dataSeed: 7,
      weightSeed: 8,
      shuffleSeed: 9,
      backend: 'wasmPlain',
      threads: 'auto',
    };
    const own = { maxOrder: 2, derivativeSource: 'nearestNeighbours', gains: [1, 1, 1, 1, 2] } as const;
    const link = read(hash);
    expect(link).toEqual({
      config,
      twins: [
        { id: 1, patch: own, fork: null },
        { id: 2, patch: { learningRate: 0.01 }, fork: { of: 0, epoch: 37 } },
        { id: 3, patch: { aggregation: 'pure' }, fork: { of: 2, epoch: 50 } },
      ],
      focus: 2,
      view: {
        partial: [1, 2],
        units: 'standardised',
        point: [0.5, -1],
        cut: 'x1',
        end: null,
        radius: 0.2,
        taylorOrder: 3,
        tiles: false,
        layer: 'error',
        locked: false,
        axis: 'targets',
        charts: 'epoch',
        passport: true,
        pastEpoch: 77,
        page: 'playground',
        preset: 'literal',
        figure: 'fig1',
        counting: 'all',
        lesson: null,
        step: 1,
        answers: [],
        by: '',
        title: '',
        text: '',
        question: null,
        hidden: [],
        fixed: [],
        mode: 'page',
        panel: null,
        lang: 'auto',
        host: null,
      },
    });
    const [first, second, third, fourth] = plansOf(link);
    expect(second.config).toEqual({ ...config, ...own });
    expect(third).toEqual({ config: { ...config, learningRate: 0.01 }, fork: { parent: first, epoch: 37 } });
    expect(fourth).toEqual({
      config: { ...config, learningRate: 0.01, aggregation: 'pure' },
      fork: { parent: third, epoch: 50 },
    });
    expect(encodeLink(link)).toBe(hash.replace('v=1', 'v=2').replace('&act=swish', '&act=swish&init=glorot'));
  });

  it.each([
    [
      '#v=1&f=sixHumpCamel&order=0&n=100&pat=50&seed=2&wseed=2&sseed=2',
      { maxOrder: 0, patience: 50, dataSeed: 2, weightSeed: 2, shuffleSeed: 2 },
    ],
    [
      '#v=1&f=branin&order=3&n=550&rho=inverseVariance&zv=skip&agg=mean&backend=wasmPlain',
      {
        functionId: 'branin',
        maxOrder: 3,
        samples: 550,
        rhoRule: 'inverseVariance',
        zeroVariance: 'skip',
        aggregation: 'mean',
        backend: 'wasmPlain',
      },
    ],
    [
      '#v=1&f=formula&fx=x1%5E2%20%2B%20x2%5E2&dom=-1,1,-1,1&act=relu',
      { functionId: 'formula', formula: 'x1^2 + x2^2', domain: [-1, 1, -1, 1], activation: 'relu' },
    ],
    ['f=michalewicz&noise=0.05&act=sin', { functionId: 'michalewicz', valueNoise: 0.05, activation: 'sin' }],
  ] satisfies [string, Partial<RunConfig>][])('%s keeps its meaning', (hash, changes) => {
    expect(read(hash)).toEqual({ config: { ...SETTINGS, ...changes }, twins: [], focus: 0, view: VIEW });
  });
});
