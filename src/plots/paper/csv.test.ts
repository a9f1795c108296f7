import { describe, expect, it } from 'vitest';
import type { Panel } from '../../experiments/figures.ts';
import { tableCsv } from '../table.ts';
import { panelsTable, table3Csv } from './csv.ts';

describe('figures as CSV', () => {
  it('have a row a point with all its digits, and empty fields where there is no number', () => {
    const panel: Panel = {
      id: 'branin',
      title: 'Branin',
      xTitle: 'samples n',
      xName: 'n',
      curves: [
        {
          style: 3,
          name: ['ρ,', '"fixed"'],
          marks: [
            {
              x: 100,
              label: '100',
              value: 0.1 + 0.2,
              interval: [0.25, 1e-7],
              dots: [],
              groups: [],
              runs: 10,
              unlearned: 1,
            },
            { x: 325, label: '325', value: Number.NaN, interval: null, dots: [], groups: [], runs: 0, unlearned: 0 },
          ],
        },
      ],
    };
    expect(tableCsv(panelsTable([panel]))).toBe(
      'panel,curve,x,mean,low,high,runs,unlearned\nbranin,"ρ, ""fixed""",100,0.30000000000000004,0.25,1e-7,10,1\nbranin,"ρ, ""fixed""",325,,,,0,0\n',
    );
  });

  it('Table III has a row a cell, the paper’s number before ours', () => {
    const cell = { functionId: 'matyas', samples: 550, maxOrder: 4, paper: 63 } as const;
    expect(
      table3Csv([
        { ...cell, ours: { value: 70, interval: [50, 90], runs: 10 }, bySign: 'agree', byFactor: 'agree' },
        { ...cell, ours: { value: Number.NaN, interval: null, runs: 0 }, bySign: 'missing', byFactor: 'missing' },
      ]),
    ).toBe(
      'function,n,order,paper,ours,low,high,runs,sign,factor 3\nmatyas,550,4,63,70,50,90,10,agree,agree\nmatyas,550,4,63,,,,0,missing,missing\n',
    );
  });
});
