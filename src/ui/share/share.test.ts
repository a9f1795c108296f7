import { describe, expect, it } from 'vitest';
import { withCheck } from '../../state/link/checkValue.ts';
import { DEFAULT_LINK, decodeLink, encodeLink } from '../../state/link/linkCodec.ts';
import { describeLength, isShareable, LONGEST_LINK } from './linkLength.ts';
import { iframeSnippet } from './snippet.ts';

const PAGE = 'https://lectures.example.org/sobolev-playground/';
const shared = (hash: string) => PAGE + withCheck(hash);

describe('a link that is shared', () => {
  it('has fewer than 100 characters where it says no more than the opening experiment', () => {
    expect(shared(encodeLink(DEFAULT_LINK)).length).toBeLessThan(100);
    expect(shared('#v=2&f=branin&order=0').length).toBeLessThan(100);
  });

  it('has fewer than 400 with three twins, a formula of its own, a point and a past epoch', () => {
    const typical =
      '#v=2&f=formula&fx=sin(3*x1)*exp(-x1^2-x2^2)%20%2B%20x1*x2&dom=-1,1,-2,2&order=3&n=250&seed=41877&wseed=211&sseed=3002' +
      '&t1=order:2&t2=rho:none;order:5&t3=fork:120;of:1;lr:0.0005&run=2&show=2,1&pt=0.31,-0.2&rad=0.45&at=120&charts=epoch';
    const { problems, ...link } = decodeLink(typical);
    expect(problems).toEqual([]);
    expect(shared(encodeLink(link)).length).toBeLessThan(400);
  });

  it('is refused above 1800 characters, and its length is said', () => {
    expect(LONGEST_LINK).toBe(1800);
    expect([isShareable('x'.repeat(1800)), isShareable('x'.repeat(1801))]).toEqual([true, false]);
    expect(describeLength('x'.repeat(93))).toMatch(/^93 characters: short enough/);
    expect(describeLength('x'.repeat(401))).toMatch(/^401 characters: long,/);
    expect(describeLength('x'.repeat(1801))).toMatch(/^1801 characters: too long/);
  });
});

describe('the HTML of an iframe', () => {
  it('escapes what HTML would read otherwise, and is as high as it is told', () => {
    const html = iframeSnippet(`${PAGE}#v=2&f=branin"><script>`, 'https://a.example/"embed.js', 640);
    expect(html).toContain(`src="${PAGE}#v=2&amp;f=branin&quot;&gt;&lt;script&gt;"`);
    expect(html).toContain('<script type="module" src="https://a.example/&quot;embed.js"></script>');
    expect(html).toContain('height:640px');
  });
});
