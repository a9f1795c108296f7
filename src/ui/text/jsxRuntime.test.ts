import { afterEach, describe, expect, it } from 'vitest';
import { speech } from '../../text/speech.ts';
import { Fragment, spoken } from './jsxRuntime.ts';

const german = () => speech.use('de');
afterEach(() => speech.use('en'));

describe('the gate of words', () => {
  it('lets English through as it is', () => {
    const props = { children: 'Train', title: 'Step' };
    expect(spoken('button', props)).toBe(props);
  });

  it('says text and spoken attributes of elements, and no others', async () => {
    await german();
    const props = { children: 'Train', title: 'Step', 'aria-label': 'Stop', className: 'Train', value: 'Train' };
    expect(spoken('button', props)).toEqual({
      ...{ children: 'Trainieren', title: 'Schritt', 'aria-label': 'Stopp' },
      ...{ className: 'Train', value: 'Train' },
    });
    expect(spoken(Fragment, { children: 'Train' })).toEqual({ children: 'Trainieren' });
  });

  it('leaves what is handed to a component, and what a visitor wrote', async () => {
    await german();
    const Component = () => null;
    expect(spoken(Component, { children: 'Train', title: 'Step' })).toEqual({ children: 'Train', title: 'Step' });
    const own = { children: 'Train', translate: 'no' };
    expect(spoken('p', own)).toBe(own);
  });

  it('says neighbouring texts as one sentence, in as many children as before', async () => {
    await german();
    const element = { type: 'b' };
    const children = ['epoch ', 37, ', best ', 31, ', patience 6/10', false, element, 'Train', null];
    expect(spoken('p', { children })).toEqual({
      children: ['Ep. 37, beste 31, Geduld 6/10', '', '', '', '', false, element, 'Trainieren', null],
    });
    expect(children[0]).toBe('epoch ');
  });
});
