import { describe, expect, it } from 'vitest';
import { describeStageFailure } from './stageFailure.ts';

describe('a stage that fails', () => {
  it('says that WebGL is missing where it is, and only there', () => {
    expect(describeStageFailure('drawing', new Error('no WebGL'))).toContain('needs WebGL');
    const words = describeStageFailure('drawing', new TypeError('x is undefined'));
    expect(words).toContain('could not be drawn (x is undefined)');
    expect(words).not.toContain('WebGL');
  });

  it('says that WebGL was taken away, not that the browser has none', () => {
    const words = describeStageFailure('keeping', new Error('no WebGL'));
    expect(words).toContain('took WebGL away from the 3D view (no WebGL)');
    expect(words).not.toContain('does not offer');
  });

  it('says that its code is missing', () => {
    const words = describeStageFailure('loading', new TypeError('Failed to fetch dynamically imported module'));
    expect(words).toContain('could not be loaded (Failed to fetch');
    expect(words).not.toContain('WebGL');
  });
});
