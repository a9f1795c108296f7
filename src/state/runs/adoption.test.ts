import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/versions.ts';
import { decodeLink } from '../link/linkCodec.ts';
import { adopted, type IdentifiedComparison } from './adoption.ts';
import { FIRST, idsOf, plansOf, type RunId } from './comparison.ts';

const [B, C] = [5, 3] as RunId[];
const present: IdentifiedComparison = {
  config: DEFAULT_CONFIG,
  twins: [
    { id: B, patch: { maxOrder: 2 }, fork: null },
    { id: C, patch: { rhoRule: 'none' }, fork: { of: B, epoch: 7 } },
  ],
  focus: C,
  nextId: 6 as RunId,
};
const adopt = (hash: string) => {
  const link = decodeLink(hash);
  expect(link.problems).toEqual([]);
  return adopted(link, link.focus, present);
};

describe('the runs of a link', () => {
  it('that are on the page already are the same runs, wherever they stand in the link', () => {
    expect(adopt('#v=2&t1=order:2&t2=fork:7;of:1;rho:none&run=2')).toEqual(present);
    const turned = adopt('#v=2&t1=order:4&t2=order:2&t3=fork:7;of:2;rho:none&run=1');
    expect(idsOf(turned)).toEqual([FIRST, 6, B, C]);
    expect(turned.twins[2].fork).toEqual({ of: B, epoch: 7 });
    expect([turned.focus, turned.nextId]).toEqual([6, 7]);
  });

  it('with other settings are those in the same place', () => {
    const changed = adopt('#v=2&t1=order:3&t2=fork:7;of:1;rho:none');
    expect(idsOf(changed)).toEqual([FIRST, B, C]);
    expect(changed.nextId).toBe(present.nextId);
  });

  it('are new where their place is taken by one that moved', () => {
    const { twins, nextId } = adopt('#v=2&t1=samples:1&t2=order:2'.replace('samples:1', 'n:77'));
    expect(twins.map(({ id }) => id)).toEqual([6, B]);
    expect(nextId).toBe(7);
  });

  it('train what the link says', () => {
    const hash = '#n=40&t1=order:2&t2=fork:9;of:1&t3=fork:12;of:2;rho:none';
    expect(plansOf(adopt(hash))).toEqual(plansOf(decodeLink(hash)));
  });
});
