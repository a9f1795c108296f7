import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, FIELDS } from '../../config/fields.ts';
import type { Field } from '../../config/fieldTypes.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { configProblems } from '../../config/validate.ts';
import { DEFAULT_CONFIG, DEFAULTS_OF_VERSION } from '../../config/versions.ts';
import { PRESETS, type PresetName } from '../../experiments/readings.ts';
import { multiIndicesUpTo } from '../../math/multiIndex.ts';
import { damaged } from '../../testing/hostile.ts';
import { LANGUAGES } from '../../text/speech.ts';
import { CONTROL_NAMES, isFixable } from '../guided/controls.ts';
import { isLine, type OwnQuestion } from '../guided/ownQuestion.ts';
import { FIRST, mayDiffer, type NewTwin, plansOf, type RunId } from '../runs/comparison.ts';
import { QUANTITIES, type Quantity, type RunPlace } from '../runs/quantities.ts';
import { PANELS } from '../stores/viewStore.ts';
import { DEFAULT_LINK, decodeLink, encodeLink, LINK_KEYS, type LinkState } from './linkCodec.ts';
import { type LinkedView, RADIUS } from './viewFields.ts';

/** Formulas with every character that a link has to escape. */
const FORMULAS = ['a = 2; b=1e-3\na*x1 + b', 'x₁·π − x₂^2', 'min(x, y)/3 + 1'];

/** Valid values of one field, the limits among them. */
function valuesOf(name: keyof RunConfig, field: Field, usual: unknown): fc.Arbitrary<unknown> {
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  if (field.kind === 'choice') return fc.constantFrom(...field.options.map(({ value }) => value));
  if (field.kind === 'flag') return fc.boolean();
  if (name === 'data') return fc.constantFrom('', '9f3a61c04b2e7d18:5000:-2:2.5:0:1e-7');
  if (field.kind === 'text') return fc.constantFrom(usual, ...FORMULAS);
  if (field.kind === 'vector') {
    const values = fc.array(between(field.min, field.max), { minLength: field.length, maxLength: field.length });
    return values.filter((entries) => field.ascending?.every(([low, high]) => entries[low] < entries[high]) ?? true);
  }
  return field.integer ? fc.integer({ min: field.min, max: field.max }) : between(field.min, field.max);
}

const configs = fc.record(
  Object.fromEntries(
    FIELD_NAMES.map((name) => [
      name,
      fc.oneof(fc.constant(DEFAULT_CONFIG[name]), valuesOf(name, FIELDS[name], DEFAULT_CONFIG[name])),
    ]),
  ),
) as fc.Arbitrary<RunConfig>;
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0);
const line = (longest: number) =>
  fc.string({ minLength: 1, maxLength: longest, unit: 'binary' }).filter((text) => isLine(text, longest));
const ownText = (longest: number) =>
  fc.oneof(
    fc.constant(''),
    fc.array(line(40), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n').slice(0, longest)),
  );
const place = fc.integer({ min: 0, max: 3 }) as fc.Arbitrary<RunPlace>;
const questions: fc.Arbitrary<OwnQuestion> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    asks: line(200),
    unit: fc.oneof(fc.constant(''), line(40)),
    truth: fc.record(
      { quantity: fc.constantFrom(...(Object.keys(QUANTITIES) as Quantity[])), of: place, over: place },
      { requiredKeys: ['quantity', 'of'] },
    ),
  }),
  fc.uniqueArray(line(80), { minLength: 2, maxLength: 8 }).chain((options) =>
    fc.record({
      kind: fc.constant('choose' as const),
      asks: line(200),
      options: fc.constant(options),
      right: fc.option(fc.nat(options.length - 1)),
      because: fc.oneof(fc.constant(''), line(200)),
    }),
  ),
);
const rules = fc
  .array(fc.constantFrom('open' as const, 'fixed' as const, 'hidden' as const), {
    minLength: CONTROL_NAMES.length,
    maxLength: CONTROL_NAMES.length,
  })
  .map((list) => ({
    hidden: CONTROL_NAMES.filter((_, i) => list[i] === 'hidden'),
    fixed: CONTROL_NAMES.filter((name, i) => list[i] === 'fixed' && isFixable(name)),
  }));

/** What a link takes: one lesson, and controls that it governs only where there is one or a frame. */
const views: fc.Arbitrary<LinkedView> = fc.tuple(viewRecord(), rules).map(([view, { hidden, fixed }]) => {
  const hasOwn = view.title !== '' || view.text !== '' || view.question !== null;
  const lesson = hasOwn ? null : view.lesson;
  const isGuided = hasOwn || lesson !== null || view.mode === 'embed';
  return {
    ...view,
    lesson,
    hidden: isGuided ? hidden.filter((control) => control !== view.panel) : [],
    fixed: isGuided ? fixed : [],
  };
});

function viewRecord() {
  return fc.record({
    partial: fc.constantFrom(...multiIndicesUpTo(5)),
    units: fc.constantFrom('original' as const, 'standardised' as const),
    point: fc.option(fc.tuple(finite, finite)),
    cut: fc.constantFrom('x1' as const, 'x2' as const, 'between' as const),
    end: fc.option(fc.tuple(finite, finite)),
    radius: fc.double({ ...RADIUS, noNaN: true }),
    taylorOrder: fc.option(fc.integer({ min: 0, max: 5 })),
    tiles: fc.boolean(),
    layer: fc.constantFrom('target' as const, 'learned' as const, 'error' as const),
    locked: fc.boolean(),
    axis: fc.constantFrom('epochs' as const, 'seconds' as const, 'targets' as const),
    charts: fc.constantFrom('curves' as const, 'epoch' as const, 'batch' as const, 'slice' as const),
    passport: fc.boolean(),
    page: fc.constantFrom('playground' as const, 'paper' as const, 'answers' as const),
    preset: fc.constantFrom(...(Object.keys(PRESETS) as PresetName[])),
    figure: fc.constantFrom('fig1' as const, 'table3' as const, 'fig2' as const, 'own' as const),
    counting: fc.constantFrom('all' as const, 'learned' as const),
    pastEpoch: fc.option(fc.integer({ min: 1, max: 999_999 })),
    lang: fc.constantFrom('auto' as const, ...LANGUAGES),
    lesson: fc.option(fc.stringMatching(/^[a-zA-Z]{1,20}$/)),
    step: fc.integer({ min: 1, max: 99 }),
    answers: fc.uniqueArray(
      fc.record({
        question: fc.stringMatching(/^[a-zA-Z]{1,20}$/),
        values: fc.array(
          finite.map((value) => Number(value.toPrecision(3)) + 0),
          { minLength: 1, maxLength: 5 },
        ),
      }),
      { maxLength: 5, selector: ({ question }) => question },
    ),
    title: ownText(80),
    text: ownText(1000),
    question: fc.option(questions),
    mode: fc.constantFrom('page' as const, 'presenter' as const, 'embed' as const),
    panel: fc.constantFrom(null, ...PANELS),
    host: fc.constantFrom(null, 'https://school.example', 'http://localhost:8080'),
    by: fc.string({ maxLength: 40 }).filter((text) => text === '' || /^[^\p{C}]{1,40}$/u.test(text)),
  });
}

/** Twins that change some settings of their own; some fork from the first run. */
const twins: fc.Arbitrary<NewTwin[]> = fc.array(
  fc
    .record({
      full: configs,
      names: fc.subarray(FIELD_NAMES),
      fork: fc.option(fc.record({ of: fc.constant(FIRST), epoch: fc.integer({ min: 1, max: 999_999 }) })),
    })
    .map(({ full, names, fork }) => {
      const own = names.filter((name) => mayDiffer(name, fork));
      return { patch: Object.fromEntries(own.map((name) => [name, full[name]])), fork };
    }),
  { maxLength: 3 },
);

const links: fc.Arbitrary<LinkState> = fc
  .record({ config: configs, twins, view: views, focus: fc.nat(3) })
  .map((link) => ({
    ...link,
    focus: Math.min(link.focus, link.twins.length),
    twins: link.twins.map(({ patch, fork }, i) => ({
      id: (i + 1) as RunId,
      patch,
      fork: fork && { ...fork, epoch: Math.min(fork.epoch, link.config.maxEpochs, patch.maxEpochs ?? fork.epoch) },
    })),
  }));

const mutated = links.chain((state) => damaged(encodeLink(state)));

describe('links', () => {
  it('1000 random configurations come back unchanged', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(decodeLink(encodeLink(link))).toEqual({ ...link, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('10 000 mutated links never throw, never leave the limits, and decode to a link that is stable', () => {
    fc.assert(
      fc.property(mutated, (link) => {
        const { problems: _, ...state } = decodeLink(link);
        expect(plansOf(state).flatMap(({ config }) => configProblems(config))).toEqual([]);
        expect(decodeLink(encodeLink(state))).toEqual({ ...state, problems: [] });
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);

  it('the defaults are the empty experiment', () => {
    expect(encodeLink(DEFAULT_LINK)).toBe('#v=2');
    expect(decodeLink('#v=2')).toEqual({ ...DEFAULT_LINK, problems: [] });
  });

  it.each([
    ['order=9', 'order', '9', '1'],
    ['order=2.5', 'order', '2.5', '1'],
    ['n=1e99', 'n', '1e99', '100'],
    ['n=-5', 'n', '-5', '100'],
    ['n=', 'n', '', '100'],
    ['lr=NaN', 'lr', 'NaN', '0.001'],
    ['f=__proto__', 'f', '__proto__', DEFAULT_CONFIG.functionId],
    ['rhos=1,2,3', 'rhos', '1,2,3', '1,1,1,1,1'],
    ['dom=0,1,1,0', 'dom', '0,1,1,0', '-2,2,-2,2'],
    ['dom=0,1,0', 'dom', '0,1,0', '-2,2,-2,2'],
    ['fx=sin(x1', 'fx', 'sin(x1', DEFAULT_CONFIG.formula],
    ['fx=', 'fx', '', DEFAULT_CONFIG.formula],
    ['fx=1e308^1e308', 'fx', '1e308^1e308', DEFAULT_CONFIG.formula],
    ['through=yes', 'through', 'yes', '0'],
    ['colour=red', 'colour', 'red', ''],
    ['constructor=1', 'constructor', '1', ''],
    ['show=3,3', 'show', '3,3', '0,0'],
  ])('%s is rejected by name, with the value used instead', (part, key, value, used) => {
    const { config, problems } = decodeLink(`#v=2&${part}`);
    expect(config).toEqual(DEFAULT_CONFIG);
    expect(problems).toEqual([{ key, value, used, message: expect.any(String) }]);
  });

  it('the version may stand anywhere, and has a sentence end after it; one that is unknown is rejected by name', () => {
    for (const hash of ['#v=2', '#f=branin&v=2', '#f=branin&v=2.', '#v=2&v=1']) {
      expect(decodeLink(hash).config.init, hash).toBe('uniform');
    }
    for (const hash of ['#v=1', '#f=branin&v=1', '', '#f=branin', '#fx=v=2', '#pv=2']) {
      expect(decodeLink(hash).config.init, hash).toBe('glorot');
    }
    for (const unknown of ['3', '', '02', 'toString']) {
      const { config, problems } = decodeLink(`#v=${unknown}`);
      expect(config).toEqual(DEFAULTS_OF_VERSION[1]);
      expect(problems).toEqual([{ key: 'v', value: unknown, used: '1', message: 'an unknown version' }]);
    }
  });

  it('a second value for a key is named, the first one counts', () => {
    const { config, problems } = decodeLink('#order=2&order=3');
    expect(config.maxOrder).toBe(2);
    expect(problems.map(({ key }) => key)).toEqual(['order']);
  });

  it('the origin of the page around a frame is read with the slash that an address ends in, and with no other path', () => {
    const hostOf = (text: string) => {
      const { view, problems } = decodeLink(`#v=2&host=${text}`);
      return [view.host, problems.map(({ key }) => key)];
    };
    expect(hostOf('https://school.example')).toEqual(['https://school.example', []]);
    expect(hostOf('https://school.example/')).toEqual(['https://school.example', []]);
    for (const text of ['https://school.example/ml', 'https://school.example//', '*', 'school.example', 'data:/'])
      expect(hostOf(text)).toEqual([null, ['host']]);
  });

  it('hostile lengths are rejected quickly and listed briefly', () => {
    expect(decodeLink(`#${'a=1&'.repeat(250_000)}`).problems).toHaveLength(1);
    const many = decodeLink(`#${Array.from({ length: 1000 }, (_, i) => `k${i}=x`).join('&')}`);
    expect(many.problems).toHaveLength(21);
    expect(many.problems[20].message).toContain('980');
    expect(decodeLink('#%E0%A4%A=1').problems).toHaveLength(1);
  });

  it('twins keep their meaning: what they change, where they fork, which run is in focus', () => {
    const link = decodeLink(
      '#v=1&order=2&t1=order:1;rho:none&t2=fork:37;lr:0.01&t3=fork:50;of:2&run=2&pt=0.5,-1&rad=0.2',
    );
    expect(link.problems).toEqual([]);
    expect(link.twins).toEqual([
      { id: 1, patch: { maxOrder: 1, rhoRule: 'none' }, fork: null },
      { id: 2, patch: { learningRate: 0.01 }, fork: { of: 0, epoch: 37 } },
      { id: 3, patch: {}, fork: { of: 2, epoch: 50 } },
    ]);
    expect([link.focus, link.view.point, link.view.radius]).toEqual([2, [0.5, -1], 0.2]);
  });

  it.each([
    ['t1=order:9', 't1.order', '9'],
    ['t1=f:branin', 't1.f', 'branin'],
    ['t1=fork:0', 't1.fork', '0'],
    ['t1=fork:3;of:1', 't1.of', '1'],
    ['t1=fork:3;width:20', 't1.width', ''],
    ['maxep=40&t1=fork:900', 't1.fork', '900'],
    ['t1=maxep:40&t2=fork:41;of:1', 't2.fork', '41'],
    ['t1=fork:20&t2=fork:20;of:1', 't2.fork', '20'],
    ['t1=fork:20;maxep:19', 't1.fork', '20'],
    ['t1=order:2;order:3', 't1.order', '3'],
    ['t1=of:0', 't1.of', '0'],
    [`t1=order:2${';'.repeat(200)}n:50`, 't1.n', ''],
    ['t2=order:2', 't2', ''],
    ['run=1', 'run', '1'],
    ['pt=1', 'pt', '1'],
    ['end=1', 'end', '1'],
    ['cut=x3', 'cut', 'x3'],
    ['rad=0', 'rad', '0'],
  ])('%s is rejected by name', (part, key, value) => {
    const { problems } = decodeLink(`#${part}`);
    expect(problems).toEqual([{ key, value, used: expect.any(String), message: expect.any(String) }]);
  });

  it('a plus is a plus, and the escapes that links of the page have are read as ever', () => {
    expect(decodeLink('#f=formula&fx=x1^2+x2^2').config.formula).toBe('x1^2+x2^2');
    expect(decodeLink('#f=formula&fx=x1^2%20%2B%20x2^2').config.formula).toBe('x1^2 + x2^2');
    expect(encodeLink({ ...DEFAULT_LINK, config: { ...DEFAULT_CONFIG, formula: 'x1 + 2' } })).toBe(
      '#v=2&fx=x1%20%2B%202',
    );
  });

  it('a fork has the settings of the run it forks from, with its own on top', () => {
    const { config, twins, problems } = decodeLink('#f=branin&t1=width:16;order:3&t2=fork:40;of:1;lr:0.01');
    expect(problems).toEqual([]);
    const [, parent, fork] = plansOf({ config, twins });
    expect(fork).toEqual({ config: { ...parent.config, learningRate: 0.01 }, fork: { parent, epoch: 40 } });
    expect(fork.config.width).toBe(16);
  });

  it.each([
    ['pt=−1,2', 'pt'],
    ['pt=1e999,0', 'pt'],
    ['pt=0,1e999', 'pt'],
    ['pt=1,2,3', 'pt'],
    ['rad=0,5', 'rad'],
    ['rad=2.1', 'rad'],
    ['lr=10⁻³', 'lr'],
    ['n=1 020', 'n'],
    ['dom=−1,1,0,1', 'dom'],
    ['t1=lr:1·10⁻³', 't1.lr'],
  ])('%s is refused: a link has numbers in plain notation alone', (part, key) => {
    const { problems, ...link } = decodeLink(`#v=2&${part}`);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect({ ...link, twins: [] }).toEqual(DEFAULT_LINK);
  });

  it('every key is used once', () => {
    expect(new Set(LINK_KEYS).size).toBe(LINK_KEYS.length);
  });
});
