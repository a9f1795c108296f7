import { describe, expect, it } from 'vitest';
import { epochReport, HALF_TRAINED, TRAINED } from '../../testing/savedRuns.ts';
import { NO_RUN, type RunState } from '../stores/runStore.ts';
import { savedRunOf } from './savedRunOf.ts';

const { plan, backend, transform, history, checkpoint } = HALF_TRAINED;
const RUNNING: RunState = { ...NO_RUN, phase: 'running', plan, backend, transform, history };

describe('a run as a session has it', () => {
  it('is where its last checkpoint is, though the page has seen further epochs', () => {
    const ahead = { ...RUNNING, history: [...history, epochReport(3), epochReport(4)] };
    expect(savedRunOf(ahead, checkpoint)).toEqual(HALF_TRAINED);
  });

  it('has its end once the checkpoint has it too', () => {
    const { finished } = TRAINED;
    expect(savedRunOf({ ...RUNNING, finished }, TRAINED.checkpoint)).toEqual(TRAINED);
    expect(savedRunOf({ ...RUNNING, finished }, checkpoint)).toEqual(HALF_TRAINED);
    expect(savedRunOf(RUNNING, TRAINED.checkpoint)).toBeNull();
  });

  it('has trained no second before its first epoch', () => {
    const progress = { epoch: 0, bestEpoch: 0, best: Number.POSITIVE_INFINITY };
    expect(savedRunOf(RUNNING, { ...checkpoint, progress })).toMatchObject({ history: [], seconds: 0 });
  });

  it('is none while nobody knows where it is', () => {
    expect(savedRunOf(NO_RUN, null)).toBeNull();
    expect(savedRunOf(RUNNING, null)).toBeNull();
    expect(savedRunOf({ ...RUNNING, transform: null }, checkpoint)).toBeNull();
    expect(savedRunOf({ ...RUNNING, plan: null }, checkpoint)).toBeNull();
    expect(savedRunOf({ ...RUNNING, history: history.slice(0, 1) }, checkpoint)).toBeNull();
  });
});
