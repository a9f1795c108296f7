import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_KEY, isCheck, withCheck } from './checkValue.ts';
import { decodeLink } from './linkCodec.ts';

/** Links with everything that a link may hold: twins, a formula with escapes, a name, nothing at all. */
const HASHES = [
  '#v=2',
  '#v=2&f=branin&order=0',
  '#v=2&f=formula&fx=x1%5E2%20%2B%20%CF%80*x2&dom=-1,1,-2,2&order=3&n=250',
  '#v=2&f=sumSquares&order=2&t1=order%3A1%3Brho%3Anone&t2=fork%3A37%3Bof%3A1&run=2&pt=0.5,-1',
  '#v=2&lesson=slopes&step=3&ans=gain%3A4%3Bcurve%3A1%2C0.5&by=M.%20Curie',
];

const isCut = (hash: string): boolean => decodeLink(hash).problems.some(({ key }) => key === CHECK_KEY);

/** What a link comes to, without what is said about it. */
const meaning = (hash: string) => ({ ...decodeLink(hash), problems: [] });

describe('the check value of a link', () => {
  it.each(HASHES)('of %s stands behind the version, and changes nothing of what the link says', (hash) => {
    const shared = withCheck(hash);
    expect(shared).toMatch(/^#v=2&chk=[0-9a-z]{6}(&|$)/);
    expect(shared.replace(/&chk=\w+/, '')).toBe(hash);
    expect(decodeLink(shared)).toEqual(decodeLink(hash));
  });

  it.each(HASHES)('of %s says of every shorter link that it was cut', (hash) => {
    const shared = withCheck(hash);
    for (let length = '#v=2&c'.length; length < shared.length; length++) {
      const cut = shared.slice(0, length);
      const same = length > '#v=2&chk=123456'.length && shared.slice(length).replace(/^&/, '') === '';
      if (!same) expect(isCut(cut) || decodeLink(cut).problems.length > 0, cut).toBe(true);
    }
  });

  it('says so where any character of what the link says is another one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HASHES), fc.nat(), fc.constantFrom(...'07akz;:'), (hash, place, other) => {
        const shared = withCheck(hash);
        const at = '#v=2&chk='.length + (place % (shared.length - '#v=2&chk='.length));
        const changed = shared.slice(0, at) + other + shared.slice(at + 1);
        fc.pre(JSON.stringify(decodeURIComponent(shared)) !== JSON.stringify(safelyDecoded(changed)));
        expect(isCut(changed), changed).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it.each([
    ['the end of a sentence', (shared: string) => `${shared}.`],
    ['an & as HTML has it', (shared: string) => shared.replaceAll('&', '&amp;')],
    ['escapes of the whole', (shared: string) => `#${encodeURIComponent(shared.slice(1))}`],
    ['other escapes of a part', (shared: string) => shared.replaceAll(',', '%2C').replaceAll('%3A', ':')],
  ])('lets %s pass, which is not lost', (_, passOn) => {
    for (const hash of HASHES.slice(0, 4)) {
      const { problems, ...link } = decodeLink(passOn(withCheck(hash)));
      expect(problems, hash).toEqual([]);
      expect({ ...link, problems }, hash).toEqual(decodeLink(hash));
    }
  });

  it('comes first among what is said about a link, and the rest is read all the same', () => {
    const { problems, config } = decodeLink('#v=2&chk=000000&f=branin&order=9&n=20');
    expect(problems.map(({ key }) => key)).toEqual([CHECK_KEY, 'order']);
    expect([config.functionId, config.samples]).toEqual(['branin', 20]);
  });

  it('is missing in old links, which read as before', () => {
    expect(decodeLink('#v=1&f=branin&order=3').problems).toEqual([]);
    expect(decodeLink('#f=branin&order=3').problems).toEqual([]);
    expect(meaning('#v=2&chk=000000&order=3')).toEqual(meaning('#v=2&order=3'));
  });

  it('is six digits', () => {
    expect([isCheck('0a9z00'), isCheck('0a9z0'), isCheck('0A9z00')]).toEqual([true, false, false]);
  });
});

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
