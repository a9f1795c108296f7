import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anything } from '../../testing/hostile.ts';
import { setUp } from '../../testing/trainerSetUp.ts';
import { EmbedApi } from './embedApi.ts';

const OWN = 'https://playground.example';
const SCHOOL = 'https://school.example';

/** A frame whose page around does nothing but what a test says. */
function embedded(patches: Parameters<typeof setUp>[0] = []) {
  const stage = setUp(patches);
  const sent: { message: Record<string, unknown>; origin: string }[] = [];
  let hear: (message: unknown, origin: string) => void = () => {};
  let resize: (height: number) => void = () => {};
  const setLink = vi.fn<(link: string) => void>();
  const api = new EmbedApi({
    ...stage,
    setLink,
    currentLink: () => `${OWN}/#v=2`,
    host: {
      ownOrigin: OWN,
      post: (message, origin) => sent.push({ message: { ...message }, origin }),
      listen(heard) {
        hear = heard;
        return () => {
          hear = () => {};
        };
      },
      watchHeight(heard) {
        resize = heard;
        return () => {};
      },
    },
  });
  const disconnect = api.connect();
  const ask = (message: unknown, origin = OWN) => {
    const before = sent.length;
    hear(message, origin);
    return sent.slice(before).find(({ message: answer }) => 'reply' in answer);
  };
  const events = (kind: string) => sent.filter(({ message }) => message.event === kind).map(({ message }) => message);
  return { ...stage, sent, ask, events, setLink, disconnect, resize: (height: number) => resize(height) };
}

const epoch = (number: number) => ({
  kind: 'epoch' as const,
  epoch: number,
  errors: [3 / number, 7 / number],
  rho: [1, 0.1],
  validation: 5 / number,
  bestEpoch: number,
  seconds: number,
});

afterEach(() => vi.restoreAllMocks());

describe('the page around a frame', () => {
  it('is told that it will be heard, with the link, at the origin that may steer', () => {
    expect(embedded().sent).toEqual([{ message: { sobolev: 1, event: 'ready', link: `${OWN}/#v=2` }, origin: OWN }]);
  });

  it('has each command done, and answered under its id', () => {
    const { ask, trainer, setLink } = embedded();
    const done: string[] = [];
    for (const name of ['train', 'pause', 'stepEpoch', 'stop', 'reset'] as const)
      vi.spyOn(trainer, name).mockImplementation(() => void done.push(name));
    for (const [i, name] of ['train', 'pause', 'step', 'stop', 'reset'].entries())
      expect(ask({ sobolev: 1, do: name, id: i })).toEqual({
        message: { sobolev: 1, reply: i, error: null },
        origin: OWN,
      });
    expect(done).toEqual(['train', 'pause', 'stepEpoch', 'stop', 'reset']);
    ask({ sobolev: 1, do: 'set', link: '#v=2&order=3' });
    expect(setLink).toHaveBeenCalledWith('#v=2&order=3');
  });

  it('is refused by name, and nothing done, where the link names another origin', () => {
    const { ask, viewStore, trainer } = embedded();
    const train = vi.spyOn(trainer, 'train');
    viewStore.setState({ host: SCHOOL });
    for (const origin of [OWN, 'https://school.example.evil.example', 'http://school.example', 'null'])
      expect(ask({ sobolev: 1, do: 'train', id: 'a' }, origin)).toEqual({
        message: { sobolev: 1, reply: 'a', error: expect.stringContaining(`refused: ${origin} may not`) },
        origin,
      });
    expect(train).not.toHaveBeenCalled();
    expect(ask({ sobolev: 1, do: 'pause' }, SCHOOL)?.message.error).toBeNull();
  });

  it('is told whom the link names, or that it names nobody', () => {
    const { ask, viewStore } = embedded();
    const refusal = () => ask({ sobolev: 1, do: 'train' }, 'https://other.example')?.message.error;
    expect(refusal()).toMatch(/\(its link names no host\)$/);
    viewStore.setState({ host: SCHOOL });
    expect(refusal()).toBe(`refused: https://other.example may not steer this frame (its link names ${SCHOOL})`);
  });

  it.each([
    [{ sobolev: 1, do: 'fly' }, 'unknown command: "fly" (set, train, pause, step, stop, reset are known)'],
    [{ sobolev: 1, do: 7 }, 'unknown command: 7'],
    [{ sobolev: 2, do: 'train' }, 'unknown version: 2 (1 is known)'],
    [{ sobolev: 1, do: 'set' }, 'invalid link: undefined'],
    [{ sobolev: 1, do: 'set', link: { evil: true } }, 'invalid link: an object'],
    [{ sobolev: 1, do: 'toString' }, 'unknown command: "toString"'],
  ])('hears of %j what is wrong with it', (message, words) => {
    expect(embedded().ask(message)?.message.error).toContain(words);
  });

  it('hears what is wrong also with what has no text', () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const { ask } = embedded();
    expect(ask({ sobolev: 1, do: circular })?.message.error).toContain('unknown command: an object');
    expect(ask({ sobolev: 1, do: 10n })?.message.error).toContain('unknown command: 10');
    expect(ask({ sobolev: 1n, do: 'train' })?.message.error).toContain('unknown version: 1');
  });

  it('hears in what a link is wrong', () => {
    const { ask, setLink } = embedded();
    setLink.mockImplementation(() => {
      throw new Error('order=9: not a known choice');
    });
    expect(ask({ sobolev: 1, do: 'set', link: '#order=9', id: 3 })?.message).toEqual({
      sobolev: 1,
      reply: 3,
      error: 'order=9: not a known choice',
    });
  });

  it.each([[null], [undefined], ['train'], [7], [{ do: 'train' }], [{ source: 'react-devtools' }], [[]]])(
    'is not answered where %j is not meant for the playground',
    (message) => expect(embedded().ask(message)).toBeUndefined(),
  );

  it('is answered or passed over, whatever it sends, and nothing is done that it may not ask for (10 000 cases)', () => {
    const { ask, setLink, trainer } = embedded();
    const done = vi.spyOn(trainer, 'train').mockReturnValue();
    const message = fc.oneof(
      anything,
      fc.record({ sobolev: anything, do: anything, id: anything, link: anything }, { requiredKeys: [] }),
      fc.record({
        sobolev: fc.constantFrom(1, '1', 2),
        do: fc.constantFrom('set', 'train', 'toString', ['train']),
        id: anything,
        link: anything,
      }),
    );
    fc.assert(
      fc.property(message, fc.constantFrom(OWN, SCHOOL, 'null'), (given, origin) => {
        setLink.mockClear();
        done.mockClear();
        const answer = ask(given, origin);
        const { sobolev, do: name, link } = Object(given) as Record<string, unknown>;
        const allowed = sobolev === 1 && origin === OWN;
        const sets = allowed && name === 'set' && typeof link === 'string';
        const trains = allowed && name === 'train';
        expect(setLink.mock.calls).toEqual(sets ? [[link]] : []);
        expect(done).toHaveBeenCalledTimes(trains ? 1 : 0);
        if (sets || trains) expect(answer?.message.error).toBeNull();
        else if (answer) expect(String(answer.message.error).length).toBeLessThan(200);
        if (answer) expect(answer.origin).toBe(origin);
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);

  it('is told the height, whoever it is', () => {
    const { resize, sent, viewStore } = embedded();
    viewStore.setState({ host: SCHOOL });
    resize(731);
    expect(sent.at(-1)).toEqual({ message: { sobolev: 1, event: 'size', height: 731 }, origin: '*' });
  });

  it('is told each epoch of each run once, by the name of the run, and how it ended', () => {
    const { trainer, clients, events, viewStore, sent } = embedded([{ maxOrder: 1 }]);
    viewStore.setState({ host: SCHOOL });
    trainer.train();
    clients.forEach((client, place) => {
      for (let i = 1; i <= 3; i++) client.tell(epoch(i + place));
    });
    expect(events('epoch').map(({ run, epoch: number, validation }) => [run, number, validation])).toEqual([
      ['A', 1, 5],
      ['A', 2, 2.5],
      ['A', 3, 5 / 3],
      ['B', 2, 2.5],
      ['B', 3, 5 / 3],
      ['B', 4, 5 / 4],
    ]);
    expect(events('epoch')[0]).toMatchObject({ errors: [3, 7], rho: [1, 0.1] });
    clients[1].tell({
      kind: 'finished',
      reason: 'patience',
      testError: 12,
      testErrorNormalised: 0.25,
      epochs: 4,
      bestEpoch: 2,
      seconds: 9,
    });
    expect(events('finished')).toEqual([
      {
        sobolev: 1,
        event: 'finished',
        run: 'B',
        reason: 'patience',
        testError: 12,
        testErrorNormalised: 0.25,
        epochs: 4,
        bestEpoch: 2,
      },
    ]);
    expect(sent.filter(({ message }) => 'run' in message).every(({ origin }) => origin === SCHOOL)).toBe(true);
  });

  it('is told why a run failed', () => {
    const { trainer, clients, events } = embedded();
    trainer.train();
    clients[0].fail({ kind: 'invalidTarget', message: 'no number at (0, 0)' });
    expect(events('failed')).toEqual([{ sobolev: 1, event: 'failed', run: 'A', message: 'no number at (0, 0)' }]);
  });

  it('is told nothing any more, and not heard, once that has ended', () => {
    const { trainer, ask, disconnect, sent, clients } = embedded();
    disconnect();
    const before = sent.length;
    trainer.train();
    clients[0].tell(epoch(1));
    expect(ask({ sobolev: 1, do: 'train' })).toBeUndefined();
    expect(sent).toHaveLength(before);
  });
});
