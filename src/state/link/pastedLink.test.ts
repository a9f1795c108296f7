import { describe, expect, it } from 'vitest';
import { decodeLink } from './linkCodec.ts';
import { hashOfAddress, pageOfAddress } from './pastedLink.ts';

const WANTED = decodeLink('#v=1&f=branin&order=3');

describe('a link that was passed on', () => {
  it.each([
    ['#v=1&amp;f=branin&amp;order=3'],
    ['#v=1&f=branin&order=3.'],
    ['#v=1&order=3&f=branin.'],
    ['#v=1&order=3&f=branin).'],
    ['#v=1&order=3&f=branin>'],
    ['#v=1&order=3&f=branin”…'],
    ['#v=1&f=branin&order=3%0A'],
    ['#v=1&f=branin&order=3 '],
    ['#v=1&amp;amp;f=branin&#38;order=3'],
    ['#/?v=1&f=branin&order=3'],
    ['##v=1&f=branin&order=3'],
    ['#v%3D1%26f%3Dbranin%26order%3D3'],
    ['#v%253D1%2526f%253Dbranin%2526order%253D3'],
  ])('%s is read as it was meant', (hash) => {
    expect(decodeLink(hash)).toEqual(WANTED);
  });

  it('is found in the query and in the path, where its # was lost', () => {
    const at = (pathname: string, search = '', hash = '') => hashOfAddress({ pathname, search, hash });
    expect(at('/page/', '?v=1&f=branin&order=3')).toBe('#v=1&f=branin&order=3');
    expect(decodeLink(at('/page/%23v=1&f=branin&order=3'))).toEqual(WANTED);
    expect(decodeLink(at('/page/%23v%3D1%26f%3Dbranin%26order%3D3'))).toEqual(WANTED);
    expect(at('/page/', '?v=1&f=branin', '#v=1&f=matyas')).toBe('#v=1&f=matyas');
    expect(at('/page/', '?utm_source=mail')).toBe('');
  });

  it('is found in a query wherever its version or its function stands, and what does not belong to it is named', () => {
    for (const search of ['?order=3&v=1&f=branin', '?f=branin&order=3', '?order=3&f=branin']) {
      expect(decodeLink(hashOfAddress({ pathname: '/', search, hash: '' })), search).toEqual(WANTED);
      expect(pageOfAddress({ pathname: '/', search })).toBe('/');
    }
    const search = '?utm_source=mail&v=1&f=branin&order=3';
    const { problems, ...link } = decodeLink(hashOfAddress({ pathname: '/', search, hash: '' }));
    expect({ ...link, problems: [] }).toEqual(WANTED);
    expect(problems.map(({ key }) => key)).toEqual(['utm_source']);
    expect(hashOfAddress({ pathname: '/', search: '?pdf=1&conv=2', hash: '' })).toBe('');
  });

  it('that is broken in its escapes is named, not read for ever', () => {
    expect(decodeLink('#v%3D1%26f%3Dbranin%E0').problems.length).toBeGreaterThan(0);
  });

  it('leaves an address without it, so that an address has one experiment', () => {
    expect(pageOfAddress({ pathname: '/page/', search: '?v=1&f=branin' })).toBe('/page/');
    expect(pageOfAddress({ pathname: '/page/%23v=1&f=branin', search: '' })).toBe('/page/');
    expect(pageOfAddress({ pathname: '/page/', search: '?utm_source=mail' })).toBe('/page/?utm_source=mail');
  });

  it('keeps a mark that belongs to it, and is named where no reading helps', () => {
    expect(decodeLink('#v=1&f=formula&fx=sin(x1)').config.formula).toBe('sin(x1)');
    expect(decodeLink('#v=1&f=formula&fx=sin(x1).').config.formula).toBe('sin(x1)');
    expect(decodeLink('#v=1&f=formula&fx=sin(x1)).').config.formula).toBe('sin(x1)');
    expect(decodeLink('#v=1&f=bran.').problems.map(({ key, value }) => [key, value])).toEqual([['f', 'bran.']]);
  });
});
